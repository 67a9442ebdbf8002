/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.region.Fund;

/**
 * A fund in the hands of a body: of what it has there, it commits to all sheets of the year.
 *
 * @param body its office
 */
public record FundOfBody(String body, Fund fund) {}
