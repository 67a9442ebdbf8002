/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.region.Feature;
import it.pianozona.region.RegionProfiles;
import it.pianozona.table.Columns;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the module. */
@Repository
class CycleRows {

    private static final CaseTable<PlanningCycle.State> CASES =
            new CaseTable<>("planning_cycle", "key", "Il ciclo", PlanningCycle.State.class);

    /** A phase with the day on which what its term asks was done: plan approved and agreement signed, whatever follows. */
    private static final String STEPS =
            """
            select s.*, coalesce(case s.step when 'P6' then c.approved_on when 'P7' then c.signed_on end, s.done_on) as met_on,
                   c.state in ('IN_PREPARATION', 'PLAN_APPROVED') as asked
            from cycle_step s join planning_cycle c on c.key = s.cycle
            """;

    private final JdbcClient jdbc;
    private final NextNumber numbers;
    private final RegionProfiles profiles;
    private final BusinessClock clock;

    CycleRows(JdbcClient jdbc, NextNumber numbers, RegionProfiles profiles, BusinessClock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.profiles = profiles;
        this.clock = clock;
    }

    private PlanningCycle cycle(ResultSet row, int n) throws SQLException {
        var inForceTo = day(row, "in_force_to");
        return new PlanningCycle(
                row.getString("key"),
                row.getString("area"),
                row.getInt("area_version"),
                row.getString("region"),
                row.getString("profile"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("approval_date", LocalDate.class),
                state(PlanningCycle.State.valueOf(row.getString("state")), inForceTo),
                row.getBoolean("late"),
                row.getInt("returns"),
                new PlanningCycle.Met(
                        asksSignature(row.getString("profile")),
                        day(row, "approved_on"),
                        day(row, "signed_on"),
                        inForceTo));
    }

    /** A plan is in force by dates: after its last day it is past without anybody's doing. */
    private PlanningCycle.State state(PlanningCycle.State kept, Optional<LocalDate> inForceTo) {
        var inForce = kept == PlanningCycle.State.IN_FORCE || kept == PlanningCycle.State.IN_PROROGA;
        return inForce && inForceTo.filter(last -> last.isBefore(clock.today())).isPresent()
                ? PlanningCycle.State.SUCCEEDED
                : kept;
    }

    private boolean asksSignature(String profile) {
        return profiles.find(profile).map(rules -> rules.has(Feature.AGREEMENT)).orElse(true);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Openings of one area wait for each other. */
    void lockArea(String area) {
        numbers.lock("planning_cycle", area);
    }

    void insert(PlanningCycle cycle, CycleDraft draft, String leadBody, String personId, LocalDate today) {
        jdbc.sql(
                        """
                insert into planning_cycle (key, area, area_version, region, profile, starts_on, ends_on, approval_date,
                    previous_plan, lead_body, state, opened_by, opened_on)
                values (:key, :area, :version, :region, :profile, :start, :end, :approval, :previous, :lead, :state, :by, :on)
                """)
                .param("key", cycle.key())
                .param("area", cycle.area())
                .param("version", cycle.areaVersion())
                .param("region", cycle.region())
                .param("profile", cycle.profile())
                .param("start", cycle.start())
                .param("end", cycle.end())
                .param("approval", cycle.approvalDate())
                .param("previous", draft.previousPlan())
                .param("lead", leadBody)
                .param("state", cycle.state().name())
                .param("by", personId)
                .param("on", today)
                .update();
    }

    void insert(String cycleKey, CycleCheck.PlannedStep step, CycleProgress.StepState state) {
        jdbc.sql(
                        """
                insert into cycle_step (cycle, step, title, planned_from, planned_to, state)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(cycleKey, step.step(), step.title(), step.from(), step.to(), state.name())
                .update();
    }

    Optional<PlanningCycle> find(String key) {
        return named(List.of(key)).stream().findFirst();
    }

    List<PlanningCycle> named(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from planning_cycle where key in (:keys)")
                        .param("keys", keys)
                        .query(this::cycle)
                        .list();
    }

    List<PlanningCycle> ofArea(String area) {
        return ofAreas(List.of(area));
    }

    List<PlanningCycle> ofAreas(Collection<String> areas) {
        return areas.isEmpty()
                ? List.of()
                : jdbc.sql("select * from planning_cycle where area in (:areas) order by starts_on desc, area")
                        .param("areas", areas)
                        .query(this::cycle)
                        .list();
    }

    void setState(String key, PlanningCycle.State state) {
        CASES.move(jdbc, key, state).now();
    }

    void setApproved(String key, LocalDate on) {
        CASES.move(jdbc, key, PlanningCycle.State.PLAN_APPROVED)
                .with("approved_on = ?", on)
                .now();
    }

    void setLastDay(String key, LocalDate last) {
        jdbc.sql("update planning_cycle set in_force_to = ? where key = ?")
                .params(last, key)
                .update();
    }

    void setLate(String key) {
        jdbc.sql("update planning_cycle set late = true where key = ?")
                .param(key)
                .update();
    }

    void setSigned(String key, LocalDate on) {
        jdbc.sql("update planning_cycle set signed_on = ? where key = ?")
                .params(on, key)
                .update();
    }

    int countReturn(String key) {
        return jdbc.sql("update planning_cycle set returns = returns + 1 where key = ? returning returns")
                .param(key)
                .query(Integer.class)
                .single();
    }

    List<CycleProgress.StepRow> steps(String key) {
        return steps(List.of(key)).getOrDefault(key, List.of());
    }

    Map<String, List<CycleProgress.StepRow>> steps(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : jdbc.sql(STEPS + "where s.cycle in (:keys) order by s.cycle, s.step")
                        .param("keys", keys)
                        .query(Columns.of(CycleProgress.StepRow.class).allBy("cycle", String.class));
    }

    void startStep(String key, String step, LocalDate today) {
        jdbc.sql(
                        """
                update cycle_step set state = 'RUNNING', started_on = coalesce(started_on, ?), done_on = null
                where cycle = ? and step = ?
                """)
                .params(today, key, step)
                .update();
    }

    /** Empty where the calendar has no such step. */
    Optional<StepFinished> finishStep(String key, String step, LocalDate today) {
        return jdbc.sql(
                        """
                update cycle_step s set state = 'DONE', started_on = coalesce(s.started_on, ?), done_on = ?
                from planning_cycle c where s.cycle = ? and s.step = ? and c.key = s.cycle
                returning c.key as cycle_key, c.area, s.title
                """)
                .params(today, today, key, step)
                .query(Columns.of(StepFinished.class))
                .optional();
    }
}
