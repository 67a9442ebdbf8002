/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.office.StaffSource;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code ufficio-di-piano} by which the office gets its people. */
@ProcessForms
class OfficeForms {

    private static final int LEAST_REASON = 20;

    private final Memberships memberships;
    private final OfficeStaffing staffing;
    private final StaffBodies bodies;
    private final CompositionTemplates templates;
    private final OfficeWords words;
    private final OfficeSetup setup;

    OfficeForms(
            Memberships memberships,
            OfficeStaffing staffing,
            StaffBodies bodies,
            CompositionTemplates templates,
            OfficeWords words,
            OfficeSetup setup) {
        this.memberships = memberships;
        this.staffing = staffing;
        this.bodies = bodies;
        this.templates = templates;
        this.words = words;
        this.setup = setup;
    }

    record AppointmentForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 120) String persona,
            @Size(max = 64) String accesso,
            Optional<MemberTitle> titolo,
            @Size(max = 120) String organo,
            @Size(max = 40, message = "scegli il ruolo dall'elenco.") String ruolo,
            List<String> funzione,
            Optional<BigDecimal> tempo,
            Optional<AssignmentForm> formaAssegnazione,
            @Size(max = 200) String atto,
            Optional<LocalDate> dal,
            Optional<LocalDate> al,
            @Size(max = 36, message = "scegli dall'elenco.") String sostituisce) {}

    @Shows("nomina-membro")
    Map<String, Object> showAppointment(Step step) {
        var office = words.office(step);
        var body = body(step, office);
        var mine = memberships.standing(office, office.from()).stream()
                .filter(one -> one.body().equals(body.office()))
                .toList();
        var shown = words.heading(office);
        shown.put("ente", body.name());
        shown.put("nominati", words.people(office, mine));
        shown.put("ruoli", roles(office, body));
        shown.put("sostituibili", OfficeWords.options(mine, one -> one.id().toString(), OfficeMember::personName));
        shown.put("allargato", office.size() == OfficeSize.ENLARGED);
        shown.put("dal", staffing.firstDay(office));
        office.to().ifPresent(last -> shown.put("al", last));
        return shown;
    }

    /** F-INCARICO: a body appoints people to the plan office, one at a time. */
    @Takes("nomina-membro")
    void takeAppointment(Step step, AppointmentForm form) {
        var office = words.office(step);
        var body = body(step, office);
        if (form.seguito().adds()) {
            memberships.appoint(office, member(office, body, form), OfficeWords.actorOf(step));
        }
        if (!form.seguito().continues()) {
            staffing.answered(office, body.office());
        }
        step.decide("anotherMember", form.seguito().continues());
    }

    private List<Map<String, String>> roles(PlanOffice office, StaffBody body) {
        return OfficeWords.options(
                templates.get(office.template()).rolesOf(body.side()).entrySet(),
                Map.Entry::getKey,
                Map.Entry::getValue);
    }

    private OfficeMember member(PlanOffice office, StaffBody body, AppointmentForm form) {
        return new MemberDraft(
                        form.persona(),
                        form.accesso(),
                        form.titolo(),
                        form.organo(),
                        form.ruolo(),
                        form.funzione(),
                        form.tempo(),
                        form.formaAssegnazione(),
                        form.atto(),
                        form.dal(),
                        form.al(),
                        form.sostituisce())
                .member(
                        new MemberDraft.Origin(body.office(), body.name(), body.side(), ""),
                        templates.get(office.template()).rolesOf(body.side()).keySet());
    }

    private StaffBody body(Step step, PlanOffice office) {
        return bodies.get(office.area(), office.pattern(), step.text("body"));
    }

    record CompleteOfficeForm(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            List<String> enti,
            @Size(max = 2000) String motivo) {
        enum Choice {
            RICHIEDI,
            RINUNCIA
        }
    }

    @Shows("completa-ufficio")
    Map<String, Object> showCompleteOffice(Step step) {
        var office = words.office(step);
        var shown = words.heading(office);
        shown.put("manca", String.join("; ", staffing.missing(office)));
        shown.put("nominati", words.people(office, memberships.standing(office, office.from())));
        shown.put(
                "elenco",
                OfficeWords.options(bodies.of(office.area(), office.pattern()), StaffBody::office, StaffBody::name));
        return shown;
    }

    /** The office is not complete: more appointments are asked for, or the set-up is given up (N-1). */
    @Takes("completa-ufficio")
    void takeCompleteOffice(Step step, CompleteOfficeForm form) {
        var office = words.office(step);
        if (form.scelta() == CompleteOfficeForm.Choice.RICHIEDI) {
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
        step.decide("askAgain", form.scelta() == CompleteOfficeForm.Choice.RICHIEDI);
    }
}
