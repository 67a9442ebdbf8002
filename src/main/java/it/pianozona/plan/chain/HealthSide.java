/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the plans of many areas ask of the health side: joint actions and health amounts, in one statement each (U-8). */
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

    /**
     * Euro that a plan's framework counts on in a year.
     *
     * @param health of the health area, all sources
     * @param socioHealth of the socio-health area, all sources
     * @param frna of the regional fund for non-self-sufficiency, all areas
     */
    public record Amounts(String cycleKey, int year, BigDecimal health, BigDecimal socioHealth, BigDecimal frna) {}

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

    /** By cycle and year; a year without any of them is absent. */
    public List<Amounts> amounts(Collection<String> cycleKeys) {
        return cycleKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select owner as cycle_key, year, coalesce(sum(amount) filter (where heading = 'HEALTH'), 0) as health,
                       coalesce(sum(amount) filter (where heading = 'SOCIO_HEALTH'), 0) as socio_health,
                       coalesce(sum(amount) filter (where fund = 'FRNA'), 0) as frna
                from money_line where instrument = 'PLAN' and owner in (:cycles) and stage = 'ESTIMATE'
                  and (heading in ('HEALTH', 'SOCIO_HEALTH') or fund = 'FRNA')
                group by owner, year order by owner, year
                """)
                        .param("cycles", cycleKeys)
                        .query(Columns.of(Amounts.class))
                        .list();
    }
}
