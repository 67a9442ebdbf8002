/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.cycle.CycleProgress.StepRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.LongStream;

/** How late a cycle is. */
public final class Lateness {

    private Lateness() {}

    /**
     * The days since the oldest term that has passed without its step being done, or since the approval date; 0 if none has, or
     * if the cycle no longer waits for plan and agreement.
     */
    public static long days(PlanningCycle cycle, Collection<StepRow> steps, LocalDate today) {
        if (!cycle.state().isUnderWay()) {
            return 0;
        }
        var terms = LongStream.concat(
                steps.stream()
                        .filter(step -> step.isLate(today))
                        .mapToLong(step -> ChronoUnit.DAYS.between(step.plannedTo(), today)),
                LongStream.of(ChronoUnit.DAYS.between(cycle.approvalDate(), today)));
        return Math.max(0, terms.max().orElse(0));
    }
}
