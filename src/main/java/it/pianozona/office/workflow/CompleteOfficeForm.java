/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.office.StaffSource;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office is not complete: more appointments are asked for, or the set-up is given up (N-1). */
@Component
class CompleteOfficeForm implements TypedForm<CompleteOfficeForm.Filled> {

    private static final int LEAST_REASON = 20;

    enum Choice {
        RICHIEDI,
        RINUNCIA
    }

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            List<String> enti,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final OfficeSetup setup;
    private final OfficeStaffing staffing;
    private final Memberships memberships;
    private final StaffBodies bodies;
    private final OfficeWords words;

    CompleteOfficeForm(
            OfficeSetup setup,
            OfficeStaffing staffing,
            Memberships memberships,
            StaffBodies bodies,
            OfficeWords words) {
        this.setup = setup;
        this.staffing = staffing;
        this.memberships = memberships;
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public String id() {
        return "completa-ufficio";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var office = words.office(step);
        var shown = words.heading(office);
        shown.put("manca", String.join("; ", staffing.missing(office)));
        shown.put("nominati", words.people(office, memberships.standing(office, office.from())));
        shown.put(
                "elenco",
                OfficeWords.options(bodies.of(office.area(), office.pattern()), StaffBody::office, StaffBody::name));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var office = words.office(step);
        if (form.scelta() == Choice.RICHIEDI) {
            staffing.ask(
                    office,
                    bodies.of(office.area(), office.pattern()).stream()
                            .filter(body -> form.enti().contains(body.office()))
                            .map(body -> new StaffSource(body.office(), body.side(), true, false))
                            .toList());
        } else if (form.motivo().strip().length() < LEAST_REASON) {
            throw new RuleViolated("«Motivo»: scrivi in almeno 20 caratteri perché l'ufficio non si costituisce.");
        }
        setup.note(office, form.motivo().strip());
        step.decide("askAgain", form.scelta() == Choice.RICHIEDI);
    }
}
