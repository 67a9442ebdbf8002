/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the plans of many areas ask of the health side: their joint actions, in one statement (U-8). */
@Service
public class HealthSide {

    private final JdbcClient jdbc;

    HealthSide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An action that social and health bodies do together (ER-20).
     *
     * @param joint names of {@code Joint}
     * @param cost euro of all years and sources
     */
    public record JointAction(
            String cycleKey,
            String title,
            String socialOwner,
            String healthOwner,
            List<String> joint,
            BigDecimal cost) {}

    /** By cycle and title; at most as many as asked for. */
    public List<JointAction> jointActions(Collection<String> cycleKeys, int most) {
        return cycleKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select a.cycle as cycle_key, a.title, a.social_owner, a.health_owner, a.joint,
                       coalesce((select sum(l.amount) from money_line l
                                  where l.sheet = a.id and l.instrument = 'PLAN' and l.stage = 'PLANNED'), 0) as cost
                from plan_action a where a.cycle in (:cycles) and cardinality(a.joint) > 0
                order by a.cycle, a.title, a.id limit :most
                """)
                        .param("cycles", cycleKeys)
                        .param("most", most)
                        .query(Columns.of(JointAction.class))
                        .list();
    }
}
