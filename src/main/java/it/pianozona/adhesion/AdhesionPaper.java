/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import java.time.LocalDate;

/**
 * What the document of an adhesion says.
 *
 * @param number business key of the adhesion
 * @param area name of the area
 */
public record AdhesionPaper(String title, String number, String area, Adhesion adhesion, LocalDate issuedOn) {}
