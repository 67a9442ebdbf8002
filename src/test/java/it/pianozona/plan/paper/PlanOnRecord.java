/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.Plan;
import it.pianozona.support.MoneyOnRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan in the tables, without the people who wrote it. */
public final class PlanOnRecord {

    private PlanOnRecord() {}

    /** One section, one objective with an action, one row of the framework. */
    public static void written(JdbcClient jdbc, Plan plan) {
        var cycle = plan.cycleKey();
        var year = Integer.parseInt(cycle.split("-")[1]);
        section(jdbc, cycle, "bisogni", 1, "<p>Le famiglie chiedono <strong>risposte vicine</strong>.</p>");
        var objective = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_objective (id, cycle, title, class, aggregation, areas, sources, attributes, recomposition,
                    threshold, added_at)
                values (:id, :cycle, 'Più persone seguite a casa', 'REFORM', false, '{SOCIAL}', '{p1}', '{}', '{}', '', now())
                """)
                .param("id", objective)
                .param("cycle", cycle)
                .update();
        var action = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner, health_owner,
                    policy, added_at)
                values (:id, :cycle, 'Assistenza domiciliare', :objective, 'SOCIAL', 'Anziani', '{}', false, 'Comune', '', '', now())
                """)
                .param("id", action)
                .param("cycle", cycle)
                .param("objective", objective)
                .update();
        var money = new MoneyOnRecord(jdbc);
        money.cost(action, year, "COMUNI", "1000");
        money.framework(cycle, year, "COMUNI", "SOCIAL", "1500.50");
    }

    /** A version of a section's text. */
    public static void section(JdbcClient jdbc, String cycle, String code, int version, String text) {
        jdbc.sql(
                        "insert into plan_section (cycle, section, office) values (:cycle, :section, '') on conflict do nothing")
                .param("cycle", cycle)
                .param("section", code)
                .update();
        jdbc.sql(
                        """
                insert into plan_section_text (cycle, section, version, text, complete, person, written_on, saved_at)
                values (:cycle, :section, :version, :text, true, 'prova', :on, now())
                """)
                .param("cycle", cycle)
                .param("section", code)
                .param("version", version)
                .param("text", text)
                .param("on", LocalDate.of(2017, 6, 1))
                .update();
    }
}
