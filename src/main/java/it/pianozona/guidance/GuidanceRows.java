/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.cycle.PlanningCycle;
import it.pianozona.proceeding.CaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    GuidanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param builtOn key of the wider territory's profile; empty for the guidance of one cycle */
    void insert(GuidanceAct act, Optional<String> builtOn) {
        jdbc.sql(
                        """
                insert into guidance (id, business_key, territory, profile, period_start, period_end, opened_on, due_on, state, built_on)
                values (:id, :key, :territory, :profile, :start, :end, :opened, :due, :state, cast(:builtOn as text))
                """)
                .param("id", act.id())
                .param("key", act.businessKey())
                .param("territory", act.territory())
                .param("profile", act.profile())
                .param("start", act.start())
                .param("end", act.end())
                .param("opened", act.openedOn())
                .param("due", act.dueOn())
                .param("state", act.state().name())
                .param("builtOn", builtOn.orElse(null))
                .update();
    }

    /** Openings for one territory wait for each other. */
    void lockTerritory(String territory) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('guidance-' || :territory, 0))")
                .param("territory", territory)
                .query((row, n) -> territory)
                .list();
    }

    /** The guidances built on a profile, the latest first. */
    List<GuidanceAct> builtOn(String profileKey) {
        return jdbc.sql(
                        "select * from guidance where built_on = :key order by opened_on desc, length(business_key) desc, business_key desc")
                .param("key", profileKey)
                .query(GuidanceRows::act)
                .list();
    }

    /** The guidance of the territory for that day that was opened last. */
    Optional<GuidanceAct> latestOf(String territory, LocalDate day) {
        return jdbc.sql(
                        """
                select * from guidance where territory = :territory and :day between period_start and period_end
                order by opened_on desc, length(business_key) desc, business_key desc limit 1
                """)
                .param("territory", territory)
                .param("day", day)
                .query(GuidanceRows::act)
                .optional();
    }

    List<String> keysOf(String territory) {
        return jdbc.sql("select business_key from guidance where territory = :territory")
                .param("territory", territory)
                .query(String.class)
                .list();
    }

    Optional<String> closedBecause(UUID id) {
        return jdbc.sql("select closed_because from guidance where id = :id and closed_because is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<GuidanceAct> find(String businessKey) {
        return jdbc.sql("select * from guidance where business_key = :key")
                .param("key", businessKey)
                .query(GuidanceRows::act)
                .optional();
    }

    /**
     * The guidance in force for a cycle; the one adopted last wins. What an area adopted for another cycle, one of the same years that
     * ended without a plan, does not count.
     */
    Optional<GuidanceAct> inForce(PlanningCycle cycle) {
        return jdbc.sql(
                        """
                select g.* from guidance g join guidance_area a on a.guidance = g.id
                where a.area = :area and g.state = 'IN_FORCE' and :start between g.period_start and g.period_end
                  and (g.territory <> :area or g.business_key = :cycle)
                order by g.adopted_on desc, g.opened_on desc limit 1
                """)
                .param("area", cycle.area())
                .param("start", cycle.start())
                .param("cycle", cycle.key())
                .query(GuidanceRows::act)
                .optional();
    }

    void ask(UUID id, UUID decision) {
        jdbc.sql("update guidance set decision = :decision where id = :id")
                .param("decision", decision)
                .param("id", id)
                .update();
    }

    int countReturn(UUID id) {
        return jdbc.sql("update guidance set returns = returns + 1 where id = :id returning returns")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void resume(UUID id, LocalDate dueOn) {
        jdbc.sql("update guidance set returns = 0, due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
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
        for (var area : areas) {
            jdbc.sql("insert into guidance_area (guidance, area) values (:id, :area)")
                    .param("id", id)
                    .param("area", area)
                    .update();
        }
    }

    private static GuidanceAct act(ResultSet row, int n) throws SQLException {
        return new GuidanceAct(
                row.getObject("id", UUID.class),
                row.getString("business_key"),
                row.getString("territory"),
                row.getString("profile"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                GuidanceAct.State.valueOf(row.getString("state")),
                row.getInt("returns"),
                Optional.ofNullable(row.getObject("decision", UUID.class)),
                Optional.ofNullable(row.getObject("adopted_on", LocalDate.class)));
    }
}
