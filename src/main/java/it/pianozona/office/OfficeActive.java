/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/**
 * The plan office of an area is active: its cycles may draft their plan (TO-7).
 *
 * @param area code of the area, e.g. {@code RHO}
 */
public record OfficeActive(String area) {}
