/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of plans and agreements as the store of money keeps them, with what stands beside them. */
public final class MoneyOnRecord {

    private static final String INTO =
            """
            insert into money_line (id, cycle, instrument, owner, sheet, heading, fund, body, year, stage, amount, act, person,
                written_at)
            """;

    private final JdbcClient jdbc;

    public MoneyOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the framework of a cycle counts on; of the health area with both references. */
    public void framework(String cycle, int year, String fund, String area, String euro) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        INTO
                                + "values (:id, :cycle, 'PLAN', :cycle, null, :area, :fund, '', :year, 'ESTIMATE', :euro::numeric, '', 'prova', now())")
                .param("id", id)
                .param("cycle", cycle)
                .param("area", area)
                .param("fund", fund)
                .param("year", year)
                .param("euro", euro)
                .update();
        jdbc.sql(
                        """
                insert into framework_note (line, heading, note, region_ref, authority_ref)
                select :id, :area, '', reference.region, reference.authority
                  from (values (:area = 'HEALTH', 'DGR 1', 'AUSL 1'), (:area <> 'HEALTH', '', '')) reference (fits, region, authority)
                 where reference.fits
                """)
                .param("id", id)
                .param("area", area)
                .update();
    }

    /** What an action of a plan costs. */
    public void cost(UUID action, int year, String fund, String euro) {
        jdbc.sql(
                        INTO
                                + "select gen_random_uuid(), cycle, 'PLAN', cycle, id, area, :fund, '', :year, 'PLANNED', :euro::numeric, '', 'prova', now() from plan_action where id = :action")
                .param("action", action)
                .param("fund", fund)
                .param("year", year)
                .param("euro", euro)
                .update();
    }

    /** All that an action costs is gone. */
    public void withoutCosts(UUID action) {
        jdbc.sql("delete from money_line where sheet = :action and instrument = 'PLAN'")
                .param("action", action)
                .update();
    }

    /** What a party of the agreement of a cycle commits, as much as it has. */
    public void commitment(String cycle, String office, UUID action, int year, String fund, String euro) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        INTO
                                + "select :id, cycle, 'AGREEMENT', id::text, :action, '', :fund, :office, :year, 'COMMITTED', :euro::numeric, '', 'prova', now() from agreement where cycle = :cycle")
                .param("id", id)
                .param("action", action)
                .param("fund", fund)
                .param("office", office)
                .param("year", year)
                .param("euro", euro)
                .param("cycle", cycle)
                .update();
        jdbc.sql(
                        """
                insert into agreement_commitment (line, available, non_financial, staff_fte)
                values (:id, :euro::numeric, '', 0)
                """)
                .param("id", id)
                .param("euro", euro)
                .update();
    }
}
