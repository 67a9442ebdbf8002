/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.proceeding.Move;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the plans of actions and budget. */
@Component
class YearRows {

    private static final CaseTable<YearPlan.State> CASES =
            new CaseTable<>("company_year", "id", "Il piano delle azioni", YearPlan.State.class);

    private final JdbcClient jdbc;
    private final Table<YearPlan> table;

    YearRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("company_year", YearPlan.class);
    }

    void insert(YearPlan plan) {
        table.insert(plan);
    }

    Optional<YearPlan> find(String mandate, int year) {
        return table.one("where mandate = ? and year = ?", mandate, year);
    }

    Optional<YearPlan> lock(UUID id) {
        return table.lock(id);
    }

    /** Those of a mandate, by year. */
    List<YearPlan> of(String mandate) {
        return table.list("where mandate = ? order by year", mandate);
    }

    /** Those of an authority in all its mandates, by year. */
    List<YearPlan> ofAuthority(String authority) {
        return table.list("where authority = ? order by year", authority);
    }

    /** The plan of a year that an authority has adopted. */
    Optional<YearPlan> adopted(String authority, int year) {
        return table.one("where authority = ? and year = ? and state = 'ADOPTED'", authority, year);
    }

    Move<YearPlan.State> move(UUID id, YearPlan.State to) {
        return CASES.move(jdbc, id, to);
    }

    /** The mandate ends: what was not adopted is dropped. */
    void dropOpen(String mandate) {
        of(mandate).stream()
                .filter(plan -> !plan.state().isEnd())
                .forEach(plan -> move(plan.id(), YearPlan.State.DROPPED).now());
    }
}
