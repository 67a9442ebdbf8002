/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notices of a guidance: before its term, after it, and when it fails. */
@Component
class GuidanceNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final GuidanceActs acts;
    private final GuidanceModel model;
    private final Notices notices;

    GuidanceNotices(GuidanceActs acts, GuidanceModel model, Notices notices) {
        this.acts = acts;
        this.model = model;
        this.notices = notices;
    }

    void remind(String key) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-sollecito-" + act.id() + "-" + act.dueOn(),
                Notice.Kind.REMINDER,
                "va adottato entro il %s.".formatted(act.dueOn().format(DAY)),
                List.of(model.drafter(key)));
    }

    void late(String key) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-ritardo-" + act.id() + "-" + act.dueOn(),
                Notice.Kind.OVERDUE,
                "il termine del %s è passato; il lavoro prosegue."
                        .formatted(act.dueOn().format(DAY)),
                List.of(model.drafter(key), model.coordinators(key)));
    }

    void failed(String key, String outcome) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-fallito-" + act.id() + "-" + act.dueOn() + "-" + act.returns(),
                Notice.Kind.ESCALATION,
                "l'esito è «%s»; va deciso come proseguire.".formatted(FailureWords.of(outcome)),
                List.of(model.president(key), model.coordinators(key)));
    }

    private void send(GuidanceAct act, String cause, Notice.Kind kind, String text, List<String> offices) {
        notices.send(
                new Notices.Message(cause, act.territory(), act.businessKey(), kind, acts.title(act) + ": " + text),
                offices);
    }
}
