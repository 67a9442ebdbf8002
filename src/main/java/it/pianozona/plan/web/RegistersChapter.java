/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.Pill;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
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
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String title() {
        return "Registri territoriali";
    }

    @Override
    public String place() {
        return "/registri";
    }

    @Override
    public String act() {
        return "Apri i registri";
    }

    /** They belong to the area and outlive each of its plans. */
    @Override
    public String address(String cycleKey) {
        return "/registri/" + cycles.get(cycleKey).area();
    }

    @Override
    public Optional<Standing> of(PlanAsWritten plan) {
        return cycles.find(plan.cycleKey()).map(cycle -> {
            var counts = registers.counts(cycle.area());
            var units = counts.get(RegisterKind.SERVICE_UNIT.ordinal()).active();
            var all = counts.stream().mapToInt(Registers.Counts::active).sum();
            return new Standing(
                    all == 0 ? new Pill(Pill.Role.WAITING, "vuoti") : new Pill(Pill.Role.RUNNING, "in uso"),
                    all == 0
                            ? "Nessuna voce attiva."
                            : "%s, di cui %s."
                                    .formatted(
                                            Italian.count(all, "voce attiva", "voci attive"),
                                            Italian.count(units, "unità di offerta", "unità di offerta")));
        });
    }
}
