/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

/**
 * An approved document has been frozen.
 *
 * @param territory code of the area or wider territory
 * @param number for example {@code RHO-2018-2020/PDZ/1}
 */
public record DocumentFrozen(String territory, String businessKey, String number, String title) {}
