/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.AppointmentNotices;
import it.pianozona.appointment.TakingEffect;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code gestione-incarichi}, by the key of the case. */
@ProcessBean("appointmentSteps")
public class AppointmentSteps {

    private final AppointmentCases cases;
    private final AppointmentNotices notices;
    private final TakingEffect effect;

    AppointmentSteps(AppointmentCases cases, AppointmentNotices notices, TakingEffect effect) {
        this.cases = cases;
        this.notices = notices;
        this.effect = effect;
    }

    /** The appointed holds the office from the first day. */
    public void takeOffice(String key) {
        effect.enter(key);
    }

    /** The appointed is reminded of the answer. */
    public void remind(String key) {
        notices.remind(key);
    }

    /** The term of the answer is over: who appointed and the coordinators are told. */
    public void escalate(String key) {
        notices.escalate(key);
    }

    /** Nobody has accepted or confirmed in twice the term: the change is off. */
    public void lapse(String key) {
        cases.lapse(key);
        notices.tellLapse(key);
    }

    /** Who appointed is told of the refusal. */
    public void tellRefusal(String key) {
        notices.tellRefusal(key);
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
}
