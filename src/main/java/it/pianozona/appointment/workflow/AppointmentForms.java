/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentAction;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.AppointmentCases.Entrant;
import it.pianozona.appointment.AppointmentDraft;
import it.pianozona.appointment.Waits;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.OfficeFunction;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Person;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code gestione-incarichi}. */
@ProcessForms
class AppointmentForms {

    private final AppointmentCases cases;
    private final AppointmentWords words;

    AppointmentForms(AppointmentCases cases, AppointmentWords words) {
        this.cases = cases;
        this.words = words;
    }

    record AcceptAppointmentForm(
            @NotNull(message = "scegli se accetti o rifiuti.") Risposta risposta, @Size(max = 2000) String motivo) {
        enum Risposta {
            ACCETTO,
            RIFIUTO
        }
    }

    @Shows("accetta-incarico")
    Map<String, Object> showAcceptAppointment(Step step) {
        return words.offer(cases.get(step.businessKey()));
    }

    /** The appointed accepts or refuses, with a reason (P23). */
    @Takes("accetta-incarico")
    void takeAcceptAppointment(Step step, AcceptAppointmentForm form) {
        var accepted = form.risposta() == AcceptAppointmentForm.Risposta.ACCETTO;
        if (accepted) {
            cases.accept(step.businessKey(), step.actor().personId());
        } else {
            cases.refuse(step.businessKey(), form.motivo());
        }
        step.decide("accepted", accepted);
    }

    record ManageAppointmentForm(
            @NotNull(message = "scegli che cosa registri.") Azione azione,
            @Size(max = 80, message = "scegli dall'elenco.") String sostituisce,
            @Size(max = 64) String persona,
            @Size(max = 200) String nome,
            @Size(max = 200) String cognome,
            @Size(max = 200) String email,
            @Size(max = 20) String codiceFiscale,
            Optional<HolderKind> titolo,
            @Size(max = 80, message = "scegli dall'elenco.") String ente,
            @Size(max = 40, message = "scegli il ruolo dall'elenco.") String ruolo,
            Optional<MemberTitle> qualifica,
            List<String> funzione,
            @Size(max = 20, message = "scegli dall'elenco.") String area,
            Optional<BigDecimal> tempo,
            Optional<AssignmentForm> formaAssegnazione,
            @Size(max = 200) String atto,
            Optional<LocalDate> dal,
            Optional<LocalDate> al) {
        /** What is recorded; RINUNCIA closes without recording anything. */
        enum Azione {
            NOMINA(AppointmentAction.APPOINT),
            SOSTITUZIONE(AppointmentAction.REPLACE),
            SOSPENSIONE(AppointmentAction.SUSPEND),
            RIENTRO(AppointmentAction.RESUME),
            CESSAZIONE(AppointmentAction.END),
            RINUNCIA(null);

            private final AppointmentAction action;

            Azione(AppointmentAction action) {
                this.action = action;
            }
        }
    }

    @Shows("gestisci-incarico")
    Map<String, Object> showManageAppointment(Step step) {
        return words.choices(cases.get(step.businessKey()));
    }

    /** F-INCARICO: who enters, is replaced, suspended, back or leaves, by which act and from when. Rules: ER-48. */
    @Takes("gestisci-incarico")
    void takeManageAppointment(Step step, ManageAppointmentForm form) {
        var key = step.businessKey();
        if (form.azione() == ManageAppointmentForm.Azione.RINUNCIA) {
            cases.giveUp(key);
            step.decide("decision", "GIVE_UP");
            return;
        }
        var person = new Person(
                signInName(form),
                form.nome().strip(),
                form.cognome().strip(),
                form.email().strip(),
                false);
        var action = form.azione().action;
        var waits = cases.decide(
                key,
                draft(form),
                new Entrant(person, form.codiceFiscale()),
                step.actor().personId());
        if (waits == Waits.FOR_KEEPER && step.textOrEmpty("written").isEmpty()) {
            throw new RuleViolated(
                    "Questo incarico è stato avviato prima che servisse una seconda persona: scegli «Rinuncia» e avvialo di nuovo.");
        }
        step.decide("decision", waits.decision(action));
        step.decide("change", action.change());
        step.decide("acceptance", waits == Waits.FOR_APPOINTED);
    }

    private static String signInName(ManageAppointmentForm form) {
        return form.persona().strip().toLowerCase(Locale.ROOT);
    }

    private static AppointmentDraft draft(ManageAppointmentForm form) {
        return new AppointmentDraft(
                form.azione().action,
                signInName(form),
                form.titolo(),
                form.qualifica(),
                form.ente(),
                form.ruolo(),
                functions(form.funzione()),
                form.area(),
                form.tempo(),
                form.formaAssegnazione(),
                form.atto().strip(),
                form.dal(),
                form.al(),
                form.sostituisce());
    }

    private static List<OfficeFunction> functions(List<String> chosen) {
        var known = Arrays.stream(OfficeFunction.values()).map(Enum::name).toList();
        if (!known.containsAll(chosen)) {
            throw new RuleViolated("«Funzione»: scegli dall'elenco delle cinque funzioni.");
        }
        return chosen.stream().distinct().map(OfficeFunction::valueOf).toList();
    }
}
