/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A mandate as somebody wrote it.
 *
 * @param director name of the Director General
 * @param to last day; empty where the mandate lasts what the region's rules say
 */
public record MandateDraft(
        String director, Optional<LocalDate> from, Optional<LocalDate> to, List<MandateGoal> goals) {}
