/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanGate;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The participation events held while the plan is drafted (AB-48, AB-50). Rules: F-EVENTO. */
@Service
public class ParticipationEvents {

    private static final int SHORTEST_MINUTES = 20;

    private final JdbcClient jdbc;
    private final ParticipationRows rows;
    private final Actions actions;
    private final PlanGate gate;
    private final Cycles cycles;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    ParticipationEvents(
            JdbcClient jdbc,
            ParticipationRows rows,
            Actions actions,
            PlanGate gate,
            Cycles cycles,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.actions = actions;
        this.gate = gate;
        this.cycles = cycles;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * Records an event that was held, or changes one that is still open.
     *
     * @throws RuleViolated if it is to come, is closed already, is to be closed without minutes, a co-design names no innovative action
     *     (AB-50), or the plan is no longer a draft
     */
    @Transactional
    public void record(String cycleKey, ParticipationEvent event, SectionWriting.Writer writer) {
        gate.require(cycleKey, Hand.DRAFTERS, writer.office());
        gate.enter(cycleKey, "Evento");
        var before = find(cycleKey, event.id());
        new Problems()
                .unless(
                        before.isEmpty() || !before.get().closed(),
                        "«Evento»: è chiuso con il suo verbale e non cambia più: registra un altro evento.")
                .unless(
                        !event.heldAt().isAfter(clock.now()),
                        "«Data e ora»: l'evento si registra dopo che si è tenuto.")
                .unless(
                        event.kind() != ParticipationEvent.Kind.CO_DESIGN || isInnovative(cycleKey, event.action()),
                        "«Azione»: una coprogettazione riguarda un'azione innovativa o sperimentale del piano.")
                .unless(
                        !event.closed() || event.minutes().strip().length() >= SHORTEST_MINUTES,
                        "«Verbale»: l'evento si chiude con il suo verbale, almeno 20 caratteri.")
                .unless(
                        !event.closed()
                                || event.people() > 0
                                || !event.attendees().isBlank(),
                        "«Presenti»: indica chi ha partecipato, per categoria o per nome.")
                .refuse();
        if (before.isEmpty()) {
            samePosts.onceFor(
                    event.id(),
                    writer.personId(),
                    "evento",
                    cycleKey,
                    event.toString().replace(event.id().toString(), ""));
        } else {
            samePosts.forget(event.id());
        }
        rows.write(cycleKey, event);
        note(
                cycleKey,
                writer,
                event.closed() ? "Evento di partecipazione chiuso" : "Evento di partecipazione registrato",
                before.map(ParticipationEvents::summary).orElse(null),
                summary(event));
    }

    private static Map<String, Object> summary(ParticipationEvent event) {
        return Map.of(
                "tipo",
                event.kind().italian(),
                "data",
                event.heldAt().toString(),
                "luogo",
                event.place(),
                "presenti",
                event.people());
    }

    /** Removes an event that is still open. */
    @Transactional
    public void remove(String cycleKey, UUID id, SectionWriting.Writer writer) {
        gate.require(cycleKey, Hand.DRAFTERS, writer.office());
        var event = find(cycleKey, id).orElseThrow(() -> new RuleViolated("«Evento»: scegli un evento dell'elenco."));
        gate.enter(cycleKey, "Evento");
        if (event.closed()) {
            throw new RuleViolated("«Evento»: è chiuso con il suo verbale e non si toglie.");
        }
        jdbc.sql("delete from participation_event where id = :id")
                .param("id", id)
                .update();
        samePosts.forget(id);
        note(cycleKey, writer, "Evento di partecipazione tolto", summary(event), null);
    }

    /** Adds a document to the minutes of an event; also after it is closed, until the plan leaves the drafting. */
    @Transactional
    public void attach(String cycleKey, UUID id, UUID file, SectionWriting.Writer writer) {
        gate.require(cycleKey, Hand.DRAFTERS, writer.office());
        if (find(cycleKey, id).isEmpty()) {
            throw new RuleViolated("«Evento»: scegli un evento dell'elenco.");
        }
        gate.enter(cycleKey, "Allegato");
        jdbc.sql("insert into participation_file (event, file, added_at) values (:event, :file, :at)")
                .param("event", id)
                .param("file", file)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        note(cycleKey, writer, "Documento aggiunto al verbale di un evento", null, Map.of("evento", id, "file", file));
    }

    private void note(String cycleKey, SectionWriting.Writer writer, String act, Object before, Object after) {
        record.append(
                new LegalRecord.Act(cycles.get(cycleKey).area(), cycleKey, writer.personId(), writer.office(), act),
                before,
                after);
    }

    private boolean isInnovative(String cycleKey, Optional<UUID> action) {
        return actions.of(cycleKey).stream().anyMatch(one -> one.innovative() && action.equals(Optional.of(one.id())));
    }

    private Optional<ParticipationEvent> find(String cycleKey, UUID id) {
        return of(cycleKey).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The events, by date. */
    public List<ParticipationEvent> of(String cycleKey) {
        return rows.of(cycleKey);
    }
}
