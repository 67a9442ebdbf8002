/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
import it.pianozona.programme.Programmes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The programmes of the years, beside the plan that they carry out; not where the region has none. */
@Component
class ProgrammesChapter implements PlanChapter {

    private final Programmes programmes;

    ProgrammesChapter(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String title() {
        return "Programmi degli anni";
    }

    @Override
    public String place() {
        return "/programmi";
    }

    @Override
    public String act() {
        return "Apri i programmi degli anni";
    }

    @Override
    public Optional<Standing> of(PlanAsWritten written) {
        if (written.profile().annualProgramme().isEmpty()) {
            return Optional.empty();
        }
        return programmes.ofCycle(written.cycleKey()).stream()
                .reduce((earlier, later) -> later)
                .map(last -> new Standing(
                        last.state().pill(),
                        "L'ultimo è del %d: %s."
                                .formatted(last.year(), last.state().italian())))
                .or(() -> Optional.of(new Standing(
                        new Pill(Pill.Role.WAITING, "nessuno"), "Si aprono quando il piano è in vigore.")));
    }
}
