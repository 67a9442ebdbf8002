/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of matters and of what was written on them. */
@Repository
class MatterRows {

    private static final CaseTable<Matter.State> CASES =
            new CaseTable<>("supervision_matter", "id", "La vicenda", Matter.State.class);

    private static final RowMapper<Matter> MATTER = (row, n) -> new Matter(
            row.getObject("id", UUID.class),
            row.getString("cycle"),
            row.getString("area"),
            Matter.Kind.valueOf(row.getString("kind")),
            Matter.State.valueOf(row.getString("state")),
            row.getString("reporter"),
            row.getString("reporter_person"),
            row.getString("subject"),
            row.getString("reason"),
            row.getString("act"),
            Optional.ofNullable(row.getObject("act_date", LocalDate.class)),
            Optional.ofNullable(row.getObject("effect_on", LocalDate.class)),
            row.getObject("opened_on", LocalDate.class),
            Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));

    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            row.getString("step"),
            row.getString("office"),
            row.getString("person"),
            row.getString("fact"),
            row.getString("outcome"),
            row.getString("measure"),
            Optional.ofNullable(row.getObject("term", LocalDate.class)),
            row.getObject("made_on", LocalDate.class));

    private final JdbcClient jdbc;
    private final NextNumber numbers;

    MatterRows(JdbcClient jdbc, NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    /** Openings of one cycle wait for each other until the transaction ends. */
    void lock(String cycleKey) {
        numbers.lock("supervision_matter", cycleKey);
    }

    void insert(Matter matter) {
        jdbc.sql(
                        """
                insert into supervision_matter (id, cycle, area, kind, state, reporter, reporter_person, subject, reason, act,
                    act_date, effect_on, opened_on)
                values (:id, :cycle, :area, :kind, :state, :reporter, :person, :subject, :reason, :act, :actDate, :effect, :opened)
                """)
                .param("id", matter.id())
                .param("cycle", matter.cycleKey())
                .param("area", matter.area())
                .param("kind", matter.kind().name())
                .param("state", matter.state().name())
                .param("reporter", matter.reporter())
                .param("person", matter.reporterPerson())
                .param("subject", matter.subject())
                .param("reason", matter.reason())
                .param("act", matter.act())
                .param("actDate", matter.actDate().orElse(null))
                .param("effect", matter.effectOn().orElse(null))
                .param("opened", matter.openedOn())
                .update();
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql("select * from supervision_matter where id = :id")
                .param("id", id)
                .query(MATTER)
                .optional();
    }

    List<Matter> ofCycle(String cycleKey) {
        return jdbc.sql("select * from supervision_matter where cycle = :cycle order by opened_on desc, id")
                .param("cycle", cycleKey)
                .query(MATTER)
                .list();
    }

    void close(UUID id, Matter.State state, LocalDate day) {
        CASES.move(jdbc, id, state).with("closed_on = ?", day).now();
    }

    void moveEffect(UUID id, LocalDate effect) {
        jdbc.sql("update supervision_matter set effect_on = :effect where id = :id")
                .param("effect", effect)
                .param("id", id)
                .update();
    }

    void add(UUID matter, Entry entry) {
        jdbc.sql(
                        """
                insert into supervision_entry (matter, number, step, office, person, fact, outcome, measure, term, made_on)
                values (:matter, :number, :step, :office, :person, :fact, :outcome, :measure, :term::date, :madeOn)
                """)
                .param("matter", matter)
                .param("number", numbers.of("supervision_entry", "matter", matter))
                .param("step", entry.step())
                .param("office", entry.office())
                .param("person", entry.person())
                .param("fact", entry.fact())
                .param("outcome", entry.outcome())
                .param("measure", entry.measure())
                .param("term", entry.term().map(LocalDate::toString).orElse(null))
                .param("madeOn", entry.madeOn())
                .update();
    }

    List<Entry> entries(UUID matter) {
        return jdbc.sql("select * from supervision_entry where matter = :matter order by number")
                .param("matter", matter)
                .query(ENTRY)
                .list();
    }
}
