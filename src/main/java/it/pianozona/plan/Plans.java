/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the cycles; the first version is there from the first time that it is asked for. */
@Service
public class Plans {

    private static final CaseTable<Plan.State> CASES = new CaseTable<>("plan", "id", "Il piano", Plan.State.class);

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final BusinessClock clock;

    Plans(JdbcClient jdbc, Cycles cycles, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The latest version of the cycle's plan, opened as a draft if there is none. */
    @Transactional
    public Plan ofCycle(String cycleKey) {
        return find(cycleKey).orElseGet(() -> open(cycleKey));
    }

    /** The latest version of the cycle's plan, if drafting has begun. */
    public Optional<Plan> find(String cycleKey) {
        return jdbc.sql(
                        """
                select p.*, c.in_force_to from plan p join planning_cycle c on c.key = p.cycle
                where p.cycle = :cycle order by p.version desc limit 1
                """)
                .param("cycle", cycleKey)
                .query((row, n) -> new Plan(
                        row.getObject("id", UUID.class),
                        row.getString("cycle"),
                        row.getInt("version"),
                        state(
                                row.getString("state"),
                                row.getObject("in_force_from", LocalDate.class),
                                row.getObject("in_force_to", LocalDate.class)),
                        row.getString("title")))
                .optional();
    }

    /** In force by dates: from its own first day to the last one of its cycle, which the next cycle sets. */
    private Plan.State state(String kept, LocalDate from, LocalDate to) {
        if (from == null || from.isAfter(clock.today())) {
            return Plan.State.valueOf(kept);
        }
        return to != null && to.isBefore(clock.today()) ? Plan.State.ENDED : Plan.State.IN_FORCE;
    }

    /** The plan is in force at the later of today and the start of its cycle (requirement 3.7). */
    @EventListener
    @Transactional
    public void putInForce(PlanInForce event) {
        var start = cycles.get(event.cycleKey()).start();
        jdbc.sql("update plan set in_force_from = :from where id = :id")
                .param("from", start.isAfter(clock.today()) ? start : clock.today())
                .param("id", ofCycle(event.cycleKey()).id())
                .update();
    }

    private Plan open(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var title = "%s %d-%d, %s"
                .formatted(
                        cycles.profileOf(cycleKey).labels().plan(),
                        cycle.start().getYear(),
                        cycle.end().getYear(),
                        cycles.areaOf(cycleKey).name());
        jdbc.sql(
                        """
                insert into plan (id, cycle, version, state, title) values (:id, :cycle, 1, 'DRAFT', :title)
                on conflict (cycle, version) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("cycle", cycleKey)
                .param("title", title)
                .update();
        return find(cycleKey).orElseThrow();
    }

    /** The version after a plan in force, as a draft: written, frozen and put in force within one transaction (P25). */
    @Transactional
    public Plan openNext(Plan before) {
        jdbc.sql(
                        """
                insert into plan (id, cycle, version, state, title)
                values (:id, :cycle, :version, 'DRAFT', :title)
                """)
                .param("id", UUID.randomUUID())
                .param("cycle", before.cycleKey())
                .param("version", before.version() + 1)
                .param("title", before.title())
                .update();
        return find(before.cycleKey()).orElseThrow();
    }

    /** The amended version is in force from today; nobody is told that the plan is in force, for it already was. */
    @Transactional
    public void putAmendedInForce(Plan plan) {
        jdbc.sql("update plan set in_force_from = :today where id = :id")
                .param("today", clock.today())
                .param("id", plan.id())
                .update();
    }

    /**
     * Moves a version of a plan on.
     *
     * @throws it.pianozona.rule.RuleViolated if that state does not follow on the one that it is in
     */
    @Transactional
    public void setState(Plan plan, Plan.State state) {
        CASES.move(jdbc, plan.id(), state).now();
    }
}
