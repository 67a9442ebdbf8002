/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.cycle.PlanningCycle;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The guidance itself in the database, and the areas that it holds for. */
@Repository
class GuidanceRows {

    private static final CaseTable<GuidanceAct.State> CASES =
            new CaseTable<>("guidance", "id", "L'indirizzo", GuidanceAct.State.class);

    private final JdbcClient jdbc;
    private final NextNumber numbers;
    private final Table<GuidanceAct> table;

    GuidanceRows(JdbcClient jdbc, NextNumber numbers, Tables tables) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.table = tables.of("guidance", GuidanceAct.class);
    }

    /** @param builtOn key of the wider territory's profile; empty for the guidance of one cycle */
    void insert(GuidanceAct act, Optional<String> builtOn) {
        table.insert(act, "built_on", builtOn);
    }

    /** Openings for one territory wait for each other. */
    void lockTerritory(String territory) {
        numbers.lock("guidance", territory);
    }

    /** The guidances built on a profile, the latest first. */
    List<GuidanceAct> builtOn(String profileKey) {
        return table.list(
                "where built_on = ? order by opened_on desc, length(business_key) desc, business_key desc", profileKey);
    }

    /** The guidance of the territory for that day that was opened last. */
    Optional<GuidanceAct> latestOf(String territory, LocalDate day) {
        return table.one(
                """
                where territory = ? and ? between period_start and period_end
                order by opened_on desc, length(business_key) desc, business_key desc limit 1
                """,
                territory,
                day);
    }

    List<String> keysOf(String territory) {
        return jdbc.sql("select business_key from guidance where territory = ?")
                .param(territory)
                .query(String.class)
                .list();
    }

    Optional<String> closedBecause(UUID id) {
        return jdbc.sql("select closed_because from guidance where id = ? and closed_because is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<GuidanceAct> find(String businessKey) {
        return table.one("where business_key = ?", businessKey);
    }

    /**
     * The guidance in force for a cycle; the one adopted last wins. What an area adopted for another cycle, one of the same years that
     * ended without a plan, does not count.
     */
    Optional<GuidanceAct> inForce(PlanningCycle cycle) {
        return jdbc.sql(
                        """
                select g.* from guidance g join guidance_area a on a.guidance = g.id
                where a.area = ? and g.state = 'IN_FORCE' and ? between g.period_start and g.period_end
                  and (g.territory <> ? or g.business_key = ?)
                order by g.adopted_on desc, g.opened_on desc limit 1
                """)
                .params(cycle.area(), cycle.start(), cycle.area(), cycle.key())
                .query(Columns.of(GuidanceAct.class))
                .optional();
    }

    void ask(UUID id, UUID decision) {
        table.set(id, "decision", decision);
    }

    int countReturn(UUID id) {
        return jdbc.sql("update guidance set returns = returns + 1 where id = ? returning returns")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void resume(UUID id, LocalDate dueOn) {
        table.set(id, "returns", 0, "due_on", dueOn);
    }

    void close(UUID id, String reason) {
        CASES.move(jdbc, id, GuidanceAct.State.NOT_ADOPTED)
                .with("closed_because = ?", reason)
                .now();
    }

    void adopt(UUID id, LocalDate on, List<String> areas) {
        CASES.move(jdbc, id, GuidanceAct.State.IN_FORCE)
                .with("adopted_on = ?", on)
                .now();
        areas.forEach(area -> jdbc.sql("insert into guidance_area (guidance, area) values (?, ?)")
                .params(id, area)
                .update());
    }
}
