/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.cycle.CycleOpened;
import it.pianozona.cycle.Cycles;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.guidance.GuidanceGivenUp;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notices of a guidance: before its term, after it, and when it fails. */
@Component
class GuidanceNotices {

    private final GuidanceActs acts;
    private final GuidanceModel model;
    private final GuidanceAgain again;
    private final Cycles cycles;
    private final Notices notices;

    GuidanceNotices(GuidanceActs acts, GuidanceAgain again, Cycles cycles, GuidanceModel model, Notices notices) {
        this.acts = acts;
        this.again = again;
        this.cycles = cycles;
        this.model = model;
        this.notices = notices;
    }

    void remind(String key) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-sollecito-" + act.id() + "-" + act.dueOn(),
                Notice.Kind.REMINDER,
                Wording.of("indirizzi.scadenza-vicina", "termine", act.dueOn()),
                List.of(model.drafter(key)));
    }

    void late(String key) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-ritardo-" + act.id() + "-" + act.dueOn(),
                Notice.Kind.OVERDUE,
                Wording.of("indirizzi.in-ritardo", "termine", act.dueOn()),
                List.of(model.drafter(key), model.coordinators(key)));
    }

    void failed(String key, String outcome) {
        var act = acts.get(key);
        send(
                act,
                "indirizzo-fallito-" + act.id() + "-" + act.dueOn() + "-" + act.returns(),
                Notice.Kind.ESCALATION,
                Wording.of("indirizzi.falliti", "esito", FailureWords.of(outcome)),
                List.of(model.president(key), model.coordinators(key)));
    }

    /** A cycle waits for a guidance that was given up: only its territory can begin it again. */
    @EventListener
    void on(CycleOpened opened) {
        again.missedBy(cycles.get(opened.cycleKey())).ifPresent(act -> beginAgain(act, opened.cycleKey()));
    }

    /** Who waits for the guidance of a wider body goes on waiting for the next one, and knows it (requirements, N-2). */
    @EventListener
    void on(GuidanceGivenUp left) {
        var act = acts.get(left.businessKey());
        for (var key : left.waiting()) {
            var area = cycles.get(key).area();
            notices.send(
                    new Notices.Message(
                            "indirizzo-chiuso-" + act.id() + "-" + key,
                            area,
                            key,
                            Notice.Kind.ESCALATION,
                            Wording.of("indirizzi.chiusi", "titolo", acts.title(act))),
                    List.of(OfficeKind.PLAN_OFFICE.officeId(area), OfficeKind.COORDINATORS.officeId(area)));
            beginAgain(act, key);
        }
    }

    private void beginAgain(GuidanceAct act, String cycleKey) {
        send(
                act,
                "indirizzo-atteso-" + cycleKey,
                Notice.Kind.ESCALATION,
                Wording.of("indirizzi.da-ricominciare", "ciclo", cycleKey),
                List.of(model.drafter(act.businessKey()), model.coordinators(act.businessKey())));
    }

    private void send(GuidanceAct act, String cause, Notice.Kind kind, Wording text, List<String> offices) {
        notices.send(
                new Notices.Message(
                        cause, act.territory(), act.businessKey(), kind, text.and("titolo", acts.title(act))),
                offices);
    }
}
