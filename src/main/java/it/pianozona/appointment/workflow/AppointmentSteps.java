/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCase;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.TakingEffect;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.Designations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.ProcessBean;
import java.util.List;

/** The automatic steps of {@code gestione-incarichi}, by the key of the case. */
@ProcessBean("appointmentSteps")
public class AppointmentSteps {

    private final AppointmentCases cases;
    private final TakingEffect effect;
    private final Notices notices;

    AppointmentSteps(AppointmentCases cases, TakingEffect effect, Notices notices) {
        this.cases = cases;
        this.effect = effect;
        this.notices = notices;
    }

    /** The appointed holds the office from the first day. */
    public void takeOffice(String key) {
        effect.enter(key);
    }

    /** The appointed is reminded of the answer. */
    public void remind(String key) {
        var one = cases.get(key);
        var appointed = Designations.officeOf(one.draft().orElseThrow().person());
        send(one, "incarico-sollecito-", Notice.Kind.REMINDER, "incarico.da-accettare", appointed);
    }

    /** The term of the answer is over: who appointed and the coordinators are told; the step stays open. */
    public void escalate(String key) {
        var one = cases.get(key);
        send(
                one,
                "incarico-ritardo-",
                Notice.Kind.ESCALATION,
                one.state() == AppointmentCase.State.CONFIRMING
                        ? "incarico.conferma-in-ritardo"
                        : "incarico.risposta-in-ritardo",
                one.forOffice(),
                OfficeKind.COORDINATORS.officeId(one.territory()),
                OfficeKind.ADMINISTRATOR.slug());
    }

    /** Nobody has accepted or confirmed in twice the term: the change is off. */
    public void lapse(String key) {
        cases.lapse(key);
        var one = cases.get(key);
        send(one, "incarico-decaduto-", Notice.Kind.OUTCOME, "incarico.decaduto", one.forOffice());
    }

    /** Who appointed is told of the refusal. */
    public void tellRefusal(String key) {
        var one = cases.get(key);
        send(one, "incarico-rifiuto-", Notice.Kind.OUTCOME, "incarico.rifiutato", one.forOffice());
    }

    /** The holder rests between two days; who acts in the meantime holds the office. */
    public void suspend(String key) {
        effect.suspend(key);
    }

    /** The suspended holder is back. */
    public void resume(String key) {
        effect.resume(key);
    }

    /** The holder's time ends. */
    public void end(String key) {
        effect.end(key);
    }

    private void send(AppointmentCase one, String cause, Notice.Kind kind, String words, String... to) {
        var text = Wording.of(words, "incarico", cases.targetOf(one).name());
        notices.send(new Notices.Message(cause + one.key(), one.territory(), one.key(), kind, text), List.of(to));
    }
}
