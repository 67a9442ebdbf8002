/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

/**
 * The commitments of an agreement have changed because a party has left it (requirement 3.24).
 *
 * @param office the party, for example {@code sindaco-015182}
 */
public record CommitmentChanged(String cycleKey, String area, String office) {}
