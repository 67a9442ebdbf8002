/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/**
 * Where a content of the former Programma attività territoriali went (ER-67, ER-71); at least one of the two is given.
 *
 * @param annualAction action of the annual programme, or empty text
 * @param companyAction action of the health company's annual plan, or empty text
 */
public record FormerLine(String content, String annualAction, String companyAction) {}
