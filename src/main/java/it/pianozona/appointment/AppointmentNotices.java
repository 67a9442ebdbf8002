/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
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
                "Attende la tua risposta: accetta o rifiuta l'incarico «%s»".formatted(nameOf(one)),
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
                (confirming
                                ? "Nessuno ha confermato nel termine il cambio per «%s»: lo fa un'altra persona della segreteria o un amministratore dalla pagina Incarichi"
                                : "Chi è nominato non ha risposto nel termine per l'incarico «%s»: si può ritirare la nomina dalla pagina Incarichi")
                        .formatted(nameOf(one)),
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
                "Il cambio per «%s» è decaduto: nessuno ha risposto. Se serve ancora, scrivine un altro"
                        .formatted(nameOf(one)),
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
                "L'incarico «%s» è stato rifiutato: serve un'altra nomina".formatted(nameOf(one)),
                List.of(one.forOffice()));
    }

    private String nameOf(AppointmentCase one) {
        return cases.targetOf(one).name();
    }

    private void send(AppointmentCase one, String cause, Notice.Kind kind, String text, List<String> to) {
        notices.send(new Notices.Message(cause + one.key(), one.territory(), one.key(), kind, text + "."), to);
    }
}
