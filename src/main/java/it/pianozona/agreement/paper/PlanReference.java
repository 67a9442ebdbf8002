/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDate;

/**
 * The approved plan that an agreement carries out.
 *
 * @param instrument as the region calls it, for example "Piano di Zona"
 * @param title of the frozen document
 * @param number for example {@code RHO-2018-2020/PDZ/1}
 * @param frozenOn the day of its approval
 * @param sha256 of the frozen data, 64 hexadecimal digits
 */
public record PlanReference(String instrument, String title, String number, LocalDate frozenOn, String sha256) {}
