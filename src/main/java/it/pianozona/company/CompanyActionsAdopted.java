/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

/**
 * A health authority has adopted its actions of a year: programmes of its districts may link their sheets with them (ER-68).
 *
 * @param authorityCode for example {@code AUSL-PC}
 */
public record CompanyActionsAdopted(String authorityCode, int year) {}
