/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

/**
 * The programme of a year is approved and published (message {@code PaaApproved}, requirement 3.24).
 *
 * @param programmeKey for example {@code PON-2018-2020-2019}
 */
public record ProgrammeApproved(String programmeKey, String cycleKey, String area, int year) {}
