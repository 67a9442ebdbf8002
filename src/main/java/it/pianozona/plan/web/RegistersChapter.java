/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanChapter;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.Registers;
import it.pianozona.text.Italian;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registers of the area, from which the plan's section on the offer is fed (requirement 3.6, LO15-46). */
@Component
class RegistersChapter implements PlanChapter {

    private final Registers registers;
    private final Cycles cycles;

    RegistersChapter(Registers registers, Cycles cycles) {
        this.registers = registers;
        this.cycles = cycles;
    }

    @Override
    public int position() {
        return 35;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return cycles.find(cycleKey).map(cycle -> {
            var counts = registers.counts(cycle.area());
            var units = counts.get(RegisterKind.SERVICE_UNIT.ordinal()).active();
            var all = counts.stream().mapToInt(Registers.Counts::active).sum();
            return new Link(
                    "Registri territoriali",
                    "/registri/" + cycle.area(),
                    "%s, di cui %d unità di offerta"
                            .formatted(Italian.count(all, "voce attiva", "voci attive"), units));
        });
    }
}
