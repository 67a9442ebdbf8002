/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

/**
 * A cell that cannot be taken.
 *
 * @param row as the spreadsheet shows it, header = 1
 * @param column title of the column; empty if the whole row is meant
 * @param value what was written
 * @param words Italian: the rule and what to do
 */
public record WrongCell(int row, String column, String value, String words) {}
