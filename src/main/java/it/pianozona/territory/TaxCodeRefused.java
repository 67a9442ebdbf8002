/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;

/**
 * Somebody who named a person on record tried to write a codice fiscale for them, and was refused. Published once the attempt is on
 * record; it does not carry the code.
 *
 * @param writerId sign-in name of who tried
 */
public record TaxCodeRefused(String personId, String writerId, LocalDate on) {}
