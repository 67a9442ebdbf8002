/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The sheets of an annual programme: what is done in the year, for whom, by whom, with which money, measured how (requirement 3.10). */
@org.springframework.modulith.NamedInterface("sheet")
package it.pianozona.programme.sheet;
