/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The years that a plan touches. */
@Component
public class PlanYears {

    private final Cycles cycles;

    PlanYears(Cycles cycles) {
        this.cycles = cycles;
    }

    /** From the year in which its cycle starts to that in which it ends. */
    public List<Integer> of(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return IntStream.rangeClosed(cycle.start().getYear(), cycle.end().getYear())
                .boxed()
                .toList();
    }

    /** What people read whose year lies outside the plan. */
    public String refusal(String cycleKey) {
        var years = of(cycleKey);
        return "«Anno»: deve essere nel periodo del piano, dal %d al %d."
                .formatted(years.get(0), years.get(years.size() - 1));
    }
}
