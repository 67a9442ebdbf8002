/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The notices of a claim; each names the claim and the line. */
@Component
class IncentiveNotices {

    private final IncentiveClaims claims;
    private final Notices notices;
    private final BusinessClock clock;

    IncentiveNotices(IncentiveClaims claims, Notices notices, BusinessClock clock) {
        this.claims = claims;
        this.notices = notices;
        this.clock = clock;
    }

    void verificationNears(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "verifica-vicina",
                Notice.Kind.REMINDER,
                Wording.of("premialita.verifica-vicina", "giorni", IncentiveModel.REMINDER_DAYS),
                region(line));
    }

    void verificationLate(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "verifica-scaduta",
                Notice.Kind.ESCALATION,
                Wording.of("premialita.verifica-scaduta"),
                List.of(OfficeKind.REGION.officeId(claim(line).region()), coordinators(line), leadBody(line)));
    }

    void completionNears(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "integrazione-vicina",
                Notice.Kind.REMINDER,
                Wording.of("premialita.integrazione-vicina", "giorni", IncentiveModel.REMINDER_DAYS),
                List.of(leadBody(line)));
    }

    void completionMissed(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "integrazione-scaduta",
                Notice.Kind.ESCALATION,
                Wording.of("premialita.integrazione-scaduta"),
                List.of(leadBody(line), coordinators(line)));
    }

    void paymentLate(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "pagamento-scaduto",
                Notice.Kind.ESCALATION,
                Wording.of("premialita.pagamento-scaduto", "importo", Euro.italian(line.amount())),
                List.of(OfficeKind.REGION.officeId(claim(line).region()), coordinators(line), leadBody(line)));
    }

    void decided(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "esito",
                Notice.Kind.OUTCOME,
                Wording.of("premialita.esito")
                        .and("esito", line.state().italian())
                        .and("importo", Euro.italian(line.amount()))
                        .and("motivo", line.reason()),
                List.of(
                        leadBody(line),
                        OfficeKind.PLAN_OFFICE.officeId(claim(line).area())));
    }

    void lapsed(UUID lineId) {
        var line = claims.line(lineId);
        send(
                line,
                "decaduta",
                Notice.Kind.OUTCOME,
                Wording.of("premialita.decaduta"),
                List.of(leadBody(line), coordinators(line)));
    }

    void planEnded(String claimKey) {
        send(claims.get(claimKey), "fine-piano-" + claimKey, Notice.Kind.OUTCOME, Wording.of("premialita.fine-piano"));
    }

    void regionalAct(String claimKey) {
        send(
                claims.get(claimKey),
                "atto-regionale-" + claimKey + "-" + clock.today(),
                Notice.Kind.OUTCOME,
                Wording.of("premialita.atto-regionale"));
    }

    private void send(IncentiveClaim claim, String cause, Notice.Kind kind, Wording text) {
        notices.send(
                new Notices.Message(cause, claim.area(), claim.key(), kind, text.and("ciclo", claim.cycle())),
                List.of(
                        OfficeKind.LEAD_BODY.officeId(claim.area()),
                        OfficeKind.PLAN_OFFICE.officeId(claim.area()),
                        OfficeKind.COORDINATORS.officeId(claim.area())));
    }

    /** A line can be sent back several times, so its notices are of the day. */
    private void send(IncentiveLine line, String cause, Notice.Kind kind, Wording text, List<String> offices) {
        var claim = claim(line);
        notices.send(
                new Notices.Message(
                        "premialita-%s-%s-%s".formatted(cause, line.id(), clock.today()),
                        claim.area(),
                        claim.key(),
                        kind,
                        text.and("riga", claims.titleOf(line))
                                .and("codice", line.id())
                                .and("ciclo", claim.cycle())),
                offices);
    }

    private IncentiveClaim claim(IncentiveLine line) {
        return claims.get(line.claim());
    }

    private List<String> region(IncentiveLine line) {
        return List.of(OfficeKind.REGION.officeId(claim(line).region()));
    }

    private String leadBody(IncentiveLine line) {
        return OfficeKind.LEAD_BODY.officeId(claim(line).area());
    }

    private String coordinators(IncentiveLine line) {
        return OfficeKind.COORDINATORS.officeId(claim(line).area());
    }
}
