/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.Designations;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told what about an appointment that waits for its answer. */
@Service
public class AppointmentNotices {

    private final AppointmentCases cases;
    private final Notices notices;

    AppointmentNotices(AppointmentCases cases, Notices notices) {
        this.cases = cases;
        this.notices = notices;
    }

    /** The appointed has not answered yet. */
    @Transactional
    public void remind(String key) {
        var one = cases.get(key);
        send(
                one,
                "incarico-sollecito-",
                Notice.Kind.REMINDER,
                Wording.of("incarico.da-accettare", "incarico", nameOf(one)),
                List.of(Designations.officeOf(one.draft().orElseThrow().person())));
    }

    /** The term is over: who appointed and the coordinators are told; the step stays open. */
    @Transactional
    public void escalate(String key) {
        var one = cases.get(key);
        var confirming = one.state() == AppointmentCase.State.CONFIRMING;
        send(
                one,
                "incarico-ritardo-",
                Notice.Kind.ESCALATION,
                Wording.of(
                        confirming ? "incarico.conferma-in-ritardo" : "incarico.risposta-in-ritardo",
                        "incarico",
                        nameOf(one)),
                List.of(
                        one.forOffice(),
                        OfficeKind.COORDINATORS.officeId(one.territory()),
                        OfficeKind.ADMINISTRATOR.slug()));
    }

    /** Nobody has answered at all: the change is off. */
    @Transactional
    public void tellLapse(String key) {
        var one = cases.get(key);
        send(
                one,
                "incarico-decaduto-",
                Notice.Kind.OUTCOME,
                Wording.of("incarico.decaduto", "incarico", nameOf(one)),
                List.of(one.forOffice()));
    }

    /** The appointed has refused. */
    @Transactional
    public void tellRefusal(String key) {
        var one = cases.get(key);
        send(
                one,
                "incarico-rifiuto-",
                Notice.Kind.OUTCOME,
                Wording.of("incarico.rifiutato", "incarico", nameOf(one)),
                List.of(one.forOffice()));
    }

    private String nameOf(AppointmentCase one) {
        return cases.targetOf(one).name();
    }

    private void send(AppointmentCase one, String cause, Notice.Kind kind, Wording text, List<String> to) {
        notices.send(new Notices.Message(cause + one.key(), one.territory(), one.key(), kind, text), to);
    }
}
