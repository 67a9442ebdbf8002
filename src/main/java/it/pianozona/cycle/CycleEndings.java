/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.Minutes;
import it.pianozona.decision.SittingChanges;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Coordination;
import it.pianozona.workflow.Processes;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A cycle that people end: the planning office while nothing binds anybody yet, a coordinator until the agreement is signed. What was
 * done stays on record and in the dossier; the years are free for another cycle.
 */
@Service
public class CycleEndings {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final Cycles cycles;
    private final AwaitedSteps waits;
    private final CollegialDecisions decisions;
    private final Minutes minutes;
    private final SittingChanges sittings;
    private final RightsOnDate rights;
    private final Coordination coordination;
    private final Processes processes;
    private final LegalRecord record;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CycleEndings(
            Cycles cycles,
            AwaitedSteps waits,
            CollegialDecisions decisions,
            Minutes minutes,
            SittingChanges sittings,
            RightsOnDate rights,
            Coordination coordination,
            Processes processes,
            LegalRecord record,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.cycles = cycles;
        this.waits = waits;
        this.decisions = decisions;
        this.minutes = minutes;
        this.sittings = sittings;
        this.rights = rights;
        this.coordination = coordination;
        this.processes = processes;
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who ends it.
     *
     * @param coordinates through an office of coordinators, otherwise through the area's planning office
     */
    public record Hand(String personId, String officeId, boolean coordinates) {}

    private record Before(String stato) {}

    private record After(String motivo) {}

    /** How the person may end a cycle of the area today; empty for whoever neither coordinates it nor is its planning office. */
    @Transactional(readOnly = true)
    public Optional<Hand> handOf(String personId, PlanningCycle cycle) {
        var office = OfficeKind.PLAN_OFFICE.officeId(cycle.area());
        return coordination
                .officeFor(personId, cycle.area())
                .map(own -> new Hand(personId, own, true))
                .or(() -> rights.of(personId, clock.today()).officeIds().contains(office)
                        ? Optional.of(new Hand(personId, office, false))
                        : Optional.empty());
    }

    /** Why the cycle cannot be ended through that office, in words; empty if it can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(PlanningCycle cycle, Hand hand) {
        if (!cycle.state().isUnderWay()) {
            return Optional.of("Il ciclo è già %s: non si chiude da qui."
                    .formatted(cycle.state().italian()));
        }
        if (cycle.met().signedOn().isPresent()) {
            return Optional.of(
                    "L'Accordo di Programma è firmato: il ciclo non si chiude più, il piano segue il suo corso.");
        }
        if (!hand.coordinates() && isBinding(cycle)) {
            return Optional.of(
                    "Un atto del ciclo è già approvato o pubblicato: l'ufficio di piano non ritira più il ciclo. Se va chiuso, chiedi a un coordinatore.");
        }
        return Optional.empty();
    }

    private boolean isBinding(PlanningCycle cycle) {
        return cycle.state() == PlanningCycle.State.PLAN_APPROVED
                || minutes
                        .of(decisions.ofKey(cycle.key()).stream()
                                .map(Decision::id)
                                .toList())
                        .values()
                        .stream()
                        .anyMatch(text -> text.publishedFrom().isPresent());
    }

    /** Why people ended the cycle; empty for one that goes on or ended by itself. */
    @Transactional(readOnly = true)
    public Optional<String> reason(String cycleKey) {
        return jdbc.sql("select reason from cycle_ending where cycle = ?")
                .param(cycleKey)
                .query(String.class)
                .optional();
    }

    /**
     * Ends the cycle with all that it called; what was to be decided under its key is decided no more.
     *
     * @throws RuleViolated if no reason is given, or for the {@linkplain #obstacle obstacle}
     */
    @Transactional
    public void end(String cycleKey, Hand hand, String reason) {
        var why = requireReason(reason);
        var waiting = processes.holdByKey("CycleWithdrawn", cycleKey);
        var cycle = cycles.get(cycleKey);
        obstacle(cycle, hand).ifPresent(obstacle -> {
            throw new RuleViolated(obstacle);
        });
        var instance = waiting.orElseThrow(
                () -> new RuleViolated(
                        "Questo ciclo è partito con una versione che non permette di chiuderlo. Un coordinatore apre il procedimento in Regia, sceglie «Porta alla versione più recente» e poi riprova."));
        decisions.ofKey(cycleKey).stream()
                .filter(decision -> decision.outcome().isEmpty())
                .forEach(decision -> sittings.drop(
                        decision.id(),
                        new SittingChanges.Hand(hand.personId(), hand.officeId(), hand.coordinates()),
                        why));
        jdbc.sql("insert into cycle_ending (cycle, reason, person, office, ended_at) values (?, ?, ?, ?, ?)")
                .params(cycleKey, why, hand.personId(), hand.officeId(), Timestamp.from(clock.instant()))
                .update();
        List.of("P3", "P4").forEach(step -> waits.end(cycleKey, step));
        record.append(
                new LegalRecord.Act(
                        cycle.area(),
                        cycleKey,
                        hand.personId(),
                        hand.officeId(),
                        hand.coordinates() ? "Regia: ciclo chiuso" : "Ciclo ritirato"),
                new Before(cycle.state().italian()),
                new After(why));
        processes.tell(instance);
    }

    private static String requireReason(String reason) {
        var written = reason == null ? "" : reason.strip();
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            throw new RuleViolated(
                    "«Motivo»: scrivi perché, da %d a %d caratteri: lo legge chi partecipa al ciclo e resta nella storia."
                            .formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return written;
    }
}
