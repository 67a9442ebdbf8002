/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.programme.Programme.State;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of programmes. */
@Repository
class ProgrammeRows {

    private static final CaseTable<State> CASES =
            new CaseTable<>("programme", "id", "Il programma dell'anno", State.class);

    private final JdbcClient jdbc;
    private final Table<Programme> table;

    ProgrammeRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("programme", Programme.class);
    }

    /** @return false if the cycle has a programme of that year */
    boolean insert(Programme programme) {
        return table.insertIfAbsent(programme);
    }

    Optional<Programme> find(UUID id) {
        return table.find(id);
    }

    /** The programme, which nobody else changes until the transaction ends. */
    Optional<Programme> lock(UUID id) {
        return table.lock(id);
    }

    Optional<Programme> find(String key) {
        return table.one("where key = ?", key);
    }

    List<Programme> ofCycle(String cycleKey) {
        return table.list("where cycle = ? order by year", cycleKey);
    }

    /** Those of the areas that are still to be decided on. */
    List<Programme> openOf(Collection<String> areas) {
        return table.list(
                "where area = any(?) and state in ('RESOURCES', 'PROPOSALS', 'SHEETS', 'COMMITMENTS', 'REVIEW', 'IN_APPROVAL') order by key",
                areas);
    }

    /** The years, from the first to the last, of the plans in force that have no programme yet; a plan that has ended has none. */
    List<Programmes.Due> withoutProgramme(int first, int last, LocalDate today) {
        return jdbc.sql(
                        """
                select c.key as cycle_key, y as year, c.profile
                from planning_cycle c cross join generate_series(cast(:first as int), cast(:last as int)) y
                where c.state = 'IN_FORCE' and y between extract(year from c.starts_on) and extract(year from c.ends_on)
                  and coalesce(c.in_force_to, :today) >= :today and make_date(y, 1, 1) <= coalesce(c.in_force_to, c.ends_on)
                  and exists (select 1 from plan p where p.cycle = c.key and p.in_force_from is not null)
                  and not exists (select 1 from programme g where g.cycle = c.key and g.year = y)
                order by c.key, y
                """)
                .param("first", first)
                .param("last", last)
                .param("today", today)
                .query(Columns.of(Programmes.Due.class))
                .list();
    }

    void setState(UUID id, State state) {
        CASES.move(jdbc, id, state).now();
    }

    void close(UUID id, State state, LocalDate day) {
        CASES.move(jdbc, id, state).with("closed_on = ?", day).now();
    }

    void closeSheets(UUID id) {
        CASES.move(jdbc, id, State.COMMITMENTS).with("sheets_closed = true").now();
    }

    void approve(UUID id, LocalDate day) {
        CASES.move(jdbc, id, State.APPROVED).with("approved_on = ?", day).now();
    }

    void publish(UUID id, LocalDate day, String place) {
        CASES.move(jdbc, id, State.PUBLISHED)
                .with("published_on = ?, published_at = ?, closed_on = ?", day, place, day)
                .now();
    }

    void write(UUID id, String premise, String context) {
        table.set(id, "premise", premise, "context", context);
    }

    void writeFrna(UUID id, String text) {
        table.set(id, "frna", text);
    }
}
