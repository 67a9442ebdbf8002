/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The notices of a decision: to who has not voted, to who presides and coordinates. */
@Component
class DecisionNotices {

    private final CollegialDecisions decisions;
    private final Notices notices;
    private final BusinessClock clock;

    DecisionNotices(CollegialDecisions decisions, Notices notices, BusinessClock clock) {
        this.decisions = decisions;
        this.notices = notices;
        this.clock = clock;
    }

    void remindVoters(UUID decisionId) {
        var sitting = decisions.lastSitting(decisionId);
        var voted = decisions.voted(decisionId);
        var missing = decisions.members(decisionId).stream()
                .map(member -> member.officeId())
                .filter(office -> !voted.contains(office))
                .toList();
        send(
                decisionId,
                "voto-" + sitting.id() + "-" + clock.today(),
                Notice.Kind.REMINDER,
                Wording.of("seduta.voto-mancante", "seduta", sitting.heldAt()),
                missing);
    }

    void attendanceMissing(UUID decisionId) {
        var sitting = decisions.lastSitting(decisionId);
        var body = decisions.body(decisions.get(decisionId));
        send(
                decisionId,
                "presenze-" + sitting.id(),
                Notice.Kind.OVERDUE,
                Wording.of("seduta.presenze-mancanti", "seduta", sitting.heldAt()),
                List.of(body.secretaryOffice(), coordinators(decisionId)));
    }

    void deadlock(UUID decisionId) {
        var body = decisions.body(decisions.get(decisionId));
        send(
                decisionId,
                "numero-legale-" + decisionId,
                Notice.Kind.ESCALATION,
                Wording.of("seduta.numero-legale", "organo", body.name()),
                List.of(body.presidentOffice(), coordinators(decisionId)));
    }

    private String coordinators(UUID decisionId) {
        return "coordinatori-" + decisions.get(decisionId).request().territory();
    }

    private void send(UUID decisionId, String cause, Notice.Kind kind, Wording text, Collection<String> offices) {
        var request = decisions.get(decisionId).request();
        notices.send(
                new Notices.Message(
                        cause,
                        request.territory(),
                        request.businessKey(),
                        kind,
                        text.and("oggetto", request.subjectTitle()).and("decisione", decisionId)),
                offices);
    }
}
