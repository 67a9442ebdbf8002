/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions that a health authority has adopted, on record, whose process does not run. */
public final class CompanyActionsOnRecord {

    private final JdbcClient jdbc;
    private final UUID plan = UUID.randomUUID();
    private final UUID objective = UUID.randomUUID();

    private CompanyActionsOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actions of a year of an authority of the test's own. */
    public static CompanyActionsOnRecord adopted(JdbcClient jdbc, String authority, int year) {
        var made = new CompanyActionsOnRecord(jdbc);
        var mandate = authority + "-M1";
        jdbc.sql(
                        """
                insert into company_mandate (key, authority, director, valid_from, valid_to, state, opened_by, opened_office, opened_on)
                values (:key, :authority, 'Direttore di prova', :from, :to, 'IN_FORCE', 'prova', '', :from)
                """)
                .param("key", mandate)
                .param("authority", authority)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 2, 12, 31))
                .update();
        jdbc.sql(
                        """
                insert into company_objective (id, mandate, line, title, structure, first_year, last_year, resources, district_share,
                    written_by, written_at)
                values (:id, :mandate, 'Linea', 'Obiettivo', 'Distretto', :year, :year, 0, 0, 'prova', now())
                """)
                .param("id", made.objective)
                .param("mandate", mandate)
                .param("year", year)
                .update();
        jdbc.sql(
                        """
                insert into company_year (id, mandate, authority, year, state, opened_on)
                values (:id, :mandate, :authority, :year, 'ADOPTED', :on)
                """)
                .param("id", made.plan)
                .param("mandate", mandate)
                .param("authority", authority)
                .param("year", year)
                .param("on", LocalDate.of(year, 1, 1))
                .update();
        return made;
    }

    /** One action more. */
    public UUID action(String code, String title) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into company_action (id, year_plan, code, title, centre, objective, weight, minimum, written_by, written_at)
                values (:id, :plan, :code, :title, 'Distretto', :objective, 10, 1, 'prova', now())
                """)
                .param("id", id)
                .param("plan", plan)
                .param("code", code)
                .param("title", title)
                .param("objective", objective)
                .update();
        return id;
    }
}
