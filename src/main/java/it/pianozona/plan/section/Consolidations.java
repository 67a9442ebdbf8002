/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times in which the plan office puts the texts together. */
@Service
public class Consolidations {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final PlanSections sections;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    Consolidations(
            JdbcClient jdbc,
            Cycles cycles,
            PlanSections sections,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.sections = sections;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** The one that is going on. */
    public Optional<Consolidation> current(String cycleKey) {
        return jdbc.sql("select * from plan_consolidation where cycle = :cycle and ended_at is null")
                .param("cycle", cycleKey)
                .query((row, n) -> new Consolidation(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("office"),
                        LocalDateTime.ofInstant(row.getTimestamp("begun_at").toInstant(), BusinessClock.ROME)))
                .optional();
    }

    /** From now on groups and tables read only; they are told. Nothing happens if it is going on already. */
    @Transactional
    public void begin(String cycleKey, String personId, String office) {
        var id = UUID.randomUUID();
        var begun = jdbc.sql(
                        """
                insert into plan_consolidation (id, cycle, person, office, begun_at) values (:id, :cycle, :person, :office, :at)
                on conflict (cycle) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("person", personId)
                .param("office", office)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (begun > 0) {
            tell(cycleKey, "inizio-" + id, Wording.of("piano.consolidamento-iniziato"));
            note(cycleKey, personId, office, "Consolidamento dei testi iniziato");
        }
    }

    /** Groups and tables write again; they are told. */
    @Transactional
    public void end(String cycleKey, String personId, String office) {
        var ended = current(cycleKey);
        ended.ifPresent(one -> {
            jdbc.sql("update plan_consolidation set ended_by = :person, ended_at = :at where id = :id")
                    .param("person", personId)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", one.id())
                    .update();
            tell(cycleKey, "fine-" + one.id(), Wording.of("piano.consolidamento-finito"));
            note(cycleKey, personId, office, "Consolidamento dei testi terminato");
        });
    }

    /** @throws RuleViolated while it is going on: since when, and what to do */
    public void refuseWhileOpen(String cycleKey) {
        current(cycleKey).ifPresent(one -> {
            throw new RuleViolated(words(one));
        });
    }

    /** Why the others read only, as they read it. */
    public static String words(Consolidation one) {
        return "L'ufficio di piano consolida i testi dal %s: fino al termine si leggono e non si scrivono; il tuo testo resta in bozza."
                .formatted(Italian.day(one.begunAt()));
    }

    private void tell(String cycleKey, String occasion, Wording words) {
        var offices = sections.of(cycleKey).stream()
                .map(PlanSection::office)
                .filter(office -> !office.isEmpty())
                .distinct()
                .toList();
        notices.send(
                new Notices.Message(
                        "consolidamento-" + occasion,
                        cycles.get(cycleKey).area(),
                        cycleKey,
                        Notice.Kind.OUTCOME,
                        words),
                offices);
    }

    private void note(String cycleKey, String personId, String office, String act) {
        record.append(new LegalRecord.Act(cycles.get(cycleKey).area(), cycleKey, personId, office, act), null, null);
    }
}
