/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Optional;

/**
 * The codice fiscale of a person who was known already has been recorded or replaced. Published in the transaction that saves it;
 * it does not carry the code.
 *
 * @param number of the change, unique in the installation
 * @param writerId sign-in name of who wrote it; the person's own after a sign-in with SPID or CIE; empty for the product itself
 */
public record TaxCodeChanged(long number, String personId, Optional<String> writerId) {}
