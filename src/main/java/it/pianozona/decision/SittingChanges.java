/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Coordination;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A sitting that is not held on its day: the body is convened anew, or the decision is taken back and the document returns to
 * whoever proposed it. The votes that were cast stay on record and count for nothing; everybody who was convened is told why.
 */
@Service
public class SittingChanges {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final CollegialDecisions decisions;
    private final DecisionRows rows;
    private final VoteRows votes;
    private final Minutes minutes;
    private final RightsOnDate rights;
    private final Coordination coordination;
    private final Processes processes;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SittingChanges(
            CollegialDecisions decisions,
            DecisionRows rows,
            VoteRows votes,
            Minutes minutes,
            RightsOnDate rights,
            Coordination coordination,
            Processes processes,
            Notices notices,
            LegalRecord record,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.rows = rows;
        this.votes = votes;
        this.minutes = minutes;
        this.rights = rights;
        this.coordination = coordination;
        this.processes = processes;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Who changes it.
     *
     * @param coordinates through an office of coordinators, otherwise through the body's secretariat
     */
    public record Hand(String personId, String officeId, boolean coordinates) {}

    private record Before(String oggetto, String seduta, List<String> votiEspressi) {}

    private record After(String motivo) {}

    /** How the person may change the decision's sitting today; empty for whoever is neither its secretariat nor coordinates. */
    @Transactional(readOnly = true)
    public Optional<Hand> handOf(String personId, Decision decision) {
        var secretary = decisions.body(decision).secretaryOffice();
        if (rights.of(personId, clock.today()).officeIds().contains(secretary)) {
            return Optional.of(new Hand(personId, secretary, false));
        }
        return coordination
                .officeFor(personId, decision.request().territory())
                .map(office -> new Hand(personId, office, true));
    }

    /** The sitting that may be moved: convened, not held yet, not called off. */
    @Transactional(readOnly = true)
    public Optional<Sitting> movable(Decision decision) {
        return decision.outcome().isPresent() ? Optional.empty() : rows.openSitting(decision.id());
    }

    /** Whether the decision may be taken back: before the vote by its secretariat, until its minutes are published by a coordinator. */
    @Transactional(readOnly = true)
    public boolean isWithdrawable(Decision decision, Hand hand) {
        return decision.withdrawnAt().isEmpty()
                && (hand.coordinates()
                        ? !isPublished(decision)
                        : decision.outcome().isEmpty());
    }

    private boolean isPublished(Decision decision) {
        return minutes.of(decision.id()).flatMap(Minutes.Text::publishedFrom).isPresent();
    }

    /**
     * The sitting is not held that day; the secretariat convenes the body again.
     *
     * @throws RuleViolated if no reason is given, or if no sitting is convened that could be moved
     */
    @Transactional
    public void move(UUID decisionId, Hand hand, String reason) {
        var why = requireReason(reason);
        var waiting = processes.hold("SittingMoved", "decisionId", decisionId.toString());
        var decision = decisions.get(decisionId);
        var sitting = movable(decision)
                .orElseThrow(
                        () -> new RuleViolated(
                                "Non c'è una seduta convocata da rinviare: si è già tenuta, è già stata rinviata o l'organo non è ancora convocato."));
        var instance = waiting.orElseThrow(SittingChanges::ofAnOlderVersion);
        callOff(decision, sitting, hand, why, "Seduta rinviata");
        tell(
                decision,
                Optional.of(sitting),
                "seduta-rinviata-" + sitting.id(),
                Wording.of(votes.of(sitting.id()).isEmpty() ? "seduta.rinviata" : "seduta.rinviata-dopo-i-voti")
                        .and("seduta", sitting.heldAt())
                        .and("motivo", why));
        processes.tell(instance);
    }

    /**
     * The body does not decide: the document goes back to whoever proposed it, as if it had been returned.
     *
     * @throws RuleViolated if no reason is given, or if the vote, or the publication, has already bound everybody
     */
    @Transactional
    public void withdraw(UUID decisionId, Hand hand, String reason) {
        var why = requireReason(reason);
        var waiting = processes.hold("DecisionWithdrawn", "decisionId", decisionId.toString());
        var decision = decisions.get(decisionId);
        if (!isWithdrawable(decision, hand)) {
            throw new RuleViolated(
                    hand.coordinates()
                            ? "La decisione è già conclusa: l'esito è pubblicato o la proposta è già stata ritirata."
                            : "L'organo ha già votato: la proposta non si ritira più. Se la decisione va chiusa senza pubblicarla, chiedi a un coordinatore.");
        }
        var instance = waiting.orElseThrow(SittingChanges::ofAnOlderVersion);
        takeBack(decision, hand, why);
        processes.tell(instance);
    }

    private void takeBack(Decision decision, Hand hand, String why) {
        var sitting = movable(decision);
        var returned = new Decision.Return(
                why,
                List.of(),
                clock.today().plusDays(decision.request().terms().returnDays()));
        if (sitting.isPresent()) {
            callOff(decision, sitting.get(), hand, why, "Seduta revocata e proposta ritirata");
        } else {
            write(decision, hand, "Proposta ritirata", new Before(title(decision), "", List.of()), why);
        }
        rows.withdraw(decision.id(), returned, hand.personId(), clock.instant());
        tell(
                decision,
                sitting,
                "proposta-ritirata-" + decision.id(),
                sitting.map(one -> Wording.of("seduta.revocata", "seduta", one.heldAt(), "motivo", why))
                        .orElseGet(() -> Wording.of("seduta.proposta-ritirata", "motivo", why)));
        var request = decision.request();
        events.publishEvent(new DecisionTaken(
                decision.id(), request.territory(), request.businessKey(), request.subjectTitle(), Outcome.RETURNED));
    }

    /** What asked for the decision has ended: it is taken back, and its sitting called off, without anybody's going on from there. */
    @Transactional
    public void drop(UUID decisionId, Hand hand, String reason) {
        takeBack(decisions.get(decisionId), hand, requireReason(reason));
    }

    private void callOff(Decision decision, Sitting sitting, Hand hand, String why, String act) {
        var before = new Before(
                title(decision),
                Italian.moment(sitting.heldAt()),
                votes.of(sitting.id()).stream().map(Ballot::officeId).toList());
        rows.callOff(sitting.id(), hand.personId(), why, clock.instant());
        write(decision, hand, act, before, why);
    }

    private void write(Decision decision, Hand hand, String act, Before before, String why) {
        record.append(
                new LegalRecord.Act(
                        decision.request().territory(),
                        decision.request().businessKey(),
                        hand.personId(),
                        hand.officeId(),
                        act),
                before,
                new After(why));
    }

    /** Members, who presides, the secretariat, the planning office and the coordinators; each person once, by notice and mail. */
    private void tell(Decision decision, Optional<Sitting> sitting, String cause, Wording words) {
        var request = decision.request();
        var body = decisions.body(decision);
        var day = sitting.map(one -> one.heldAt().toLocalDate()).orElse(clock.today());
        notices.send(
                new Notices.Message(
                        cause,
                        request.territory(),
                        request.businessKey(),
                        Notice.Kind.OUTCOME,
                        words.and("oggetto", request.subjectTitle()).and("decisione", decision.id())),
                Stream.concat(
                                decisions.membersOn(decision, day).stream(),
                                Stream.of(
                                        body.presidentOffice(),
                                        body.secretaryOffice(),
                                        OfficeKind.PLAN_OFFICE.officeId(request.territory()),
                                        OfficeKind.COORDINATORS.officeId(request.territory())))
                        .distinct()
                        .toList());
    }

    private static String title(Decision decision) {
        return decision.request().subjectTitle();
    }

    private static RuleViolated ofAnOlderVersion() {
        return new RuleViolated(
                "Questo procedimento è partito con una versione che non permette di rinviare o ritirare. Un coordinatore apre il procedimento in Regia, sceglie «Porta alla versione più recente» e poi riprova.");
    }

    private static String requireReason(String reason) {
        var written = reason == null ? "" : reason.strip();
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            throw new RuleViolated(
                    "«Motivo»: scrivi perché, da %d a %d caratteri: lo legge chi è stato convocato e resta nella storia."
                            .formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return written;
    }
}
