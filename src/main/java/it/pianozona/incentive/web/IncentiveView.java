/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.incentive.Evidence;
import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveNote;
import it.pianozona.page.Pill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The premialità of a cycle as its page shows it; amounts are written as Italians do.
 *
 * @param earned accepted and paid so far
 * @param openObjectives strategic objectives without a line
 */
record IncentiveView(
        IncentiveClaim claim,
        String rule,
        String cap,
        String earned,
        String dimension,
        LocalDate planEnd,
        List<Line> lines,
        List<Objective> openObjectives,
        List<IncentiveNote> notes) {

    /**
     * A line.
     *
     * @param missing what has to happen next and by whom
     * @param payment act, date and amount, in words
     */
    record Line(
            UUID id,
            String title,
            Pill state,
            String computed,
            String amount,
            String missing,
            String reason,
            String report,
            Optional<String> payment,
            Optional<String> share,
            List<Evidence> evidence,
            boolean takesEvidence) {}

    /** A strategic objective that nobody has claimed yet. */
    record Objective(int number, String title, String worth) {}
}
