/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.proceeding.Move;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mandates and their goals. */
@Component
class MandateRows {

    private static final CaseTable<Mandate.State> CASES =
            new CaseTable<>("company_mandate", "key", "Il mandato", Mandate.State.class);

    private final JdbcClient jdbc;
    private final Table<Mandate> mandates;
    private final Table<MandateGoal> goals;

    MandateRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.mandates = tables.of("company_mandate", Mandate.class, "key");
        this.goals = tables.part("company_goal", MandateGoal.class, "mandate", "place");
    }

    void insert(Mandate mandate) {
        mandates.insert(mandate);
    }

    void update(Mandate mandate) {
        mandates.update(mandate);
    }

    Optional<Mandate> find(String key) {
        return mandates.find(key);
    }

    Optional<Mandate> lock(String key) {
        return mandates.lock(key);
    }

    /** The latest first. */
    List<Mandate> of(String authority) {
        return mandates.list("where authority = ? order by valid_from desc, key desc", authority);
    }

    Move<Mandate.State> move(String key, Mandate.State to) {
        return CASES.move(jdbc, key, to);
    }

    List<MandateGoal> goals(String key) {
        return goals.list("where mandate = ? order by place", key);
    }

    void write(String key, List<MandateGoal> written) {
        goals.delete("where mandate = ?", key);
        for (int place = 0; place < written.size(); place++) {
            goals.insert(written.get(place), "mandate", key, "place", place);
        }
    }
}
