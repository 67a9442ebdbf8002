/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was written and decided on a matter.
 *
 * @param step Italian, for example "Diffida"
 * @param outcome Italian or empty text
 * @param term day by which the measure is to be taken
 */
public record Entry(
        String step,
        String office,
        String person,
        String fact,
        String outcome,
        String measure,
        Optional<LocalDate> term,
        LocalDate madeOn) {}
