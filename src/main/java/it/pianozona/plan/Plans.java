/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the cycles; the first version is there from the first time that it is asked for. */
@Service
public class Plans {

    private static final RowMapper<Plan> PLAN = (row, n) -> new Plan(
            row.getObject("id", UUID.class),
            row.getString("cycle"),
            row.getInt("version"),
            Plan.State.valueOf(row.getString("state")),
            row.getString("title"));

    private final JdbcClient jdbc;
    private final Cycles cycles;

    Plans(JdbcClient jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** The latest version of the cycle's plan, opened as a draft if there is none. */
    @Transactional
    public Plan ofCycle(String cycleKey) {
        return find(cycleKey).orElseGet(() -> open(cycleKey));
    }

    /** The latest version of the cycle's plan, if drafting has begun. */
    public Optional<Plan> find(String cycleKey) {
        return jdbc.sql("select * from plan where cycle = :cycle order by version desc limit 1")
                .param("cycle", cycleKey)
                .query(PLAN)
                .optional();
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

    @Transactional
    void setState(Plan plan, Plan.State state) {
        jdbc.sql("update plan set state = :state where id = :id")
                .param("state", state.name())
                .param("id", plan.id())
                .update();
    }
}
