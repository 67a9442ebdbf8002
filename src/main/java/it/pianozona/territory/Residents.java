/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;

/**
 * Residents of a municipality.
 *
 * @param residents people
 * @param referenceDate the day that the figure is of: not always the day that was asked for
 */
public record Residents(String istat, int residents, LocalDate referenceDate) {}
