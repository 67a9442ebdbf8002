/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The money through the years, beside the plan; guests do not read what is being programmed. */
@Component
class YearsChapter implements PlanChapter {

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String title() {
        return "Le risorse negli anni";
    }

    @Override
    public String place() {
        return "/anni";
    }

    @Override
    public String act() {
        return "Guarda le risorse negli anni";
    }

    @Override
    public boolean isReadBy(PlanVisit visit) {
        return !visit.guest();
    }

    @Override
    public Optional<Standing> of(PlanAsWritten written) {
        return Optional.of(
                written.chain().rows().isEmpty()
                        ? new Standing(new Pill(Pill.Role.WAITING, "senza quadro"), "Il quadro finanziario è vuoto.")
                        : new Standing(
                                new Pill(Pill.Role.RUNNING, "in corso"),
                                "Il quadro accanto a ciò che è programmato, impegnato e pagato, e come sta ogni fondo."));
    }
}
