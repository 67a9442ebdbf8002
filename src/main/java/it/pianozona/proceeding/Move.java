/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case that goes from state to state, with what else is written in its row. The row itself refuses what may not follow, whoever
 * calls and however many at once: the question and the writing are one statement, so nobody else is between them.
 */
public final class Move<S extends Enum<S> & CaseState<S>> {

    private final JdbcClient jdbc;
    private final CaseTable<S> table;
    private final Object key;
    private final S to;
    private final StringBuilder assignments = new StringBuilder("state = ?");
    private final List<Object> values = new ArrayList<>();

    Move(JdbcClient jdbc, CaseTable<S> table, Object key, S to) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.to = to;
        values.add(to.name());
    }

    /**
     * Writes something else with the state.
     *
     * @param assignment a constant of the caller with {@code ?} for each value, for example {@code closed_on = ?}
     */
    public Move<S> with(String assignment, Object... written) {
        assignments.append(", ").append(assignment);
        values.addAll(Arrays.asList(written));
        return this;
    }

    /**
     * Moves the case on.
     *
     * @throws RuleViolated if the state may not follow the one in which the case is
     */
    public void now() {
        if (!ifItMay()) {
            throw new RuleViolated(
                    "%s è «%s» e non può diventare «%s»: nel frattempo qualcosa è cambiato. Ricarica la pagina."
                            .formatted(table.italian(), present().italian(), to.italian()));
        }
    }

    /** Moves the case on where the state may follow; otherwise nothing is written and it says false: another end came first. */
    public boolean ifItMay() {
        var all = new ArrayList<>(values);
        all.add(key);
        all.add(Arrays.stream(table.states().getEnumConstants())
                .filter(state -> state.next().contains(to))
                .map(Enum::name)
                .toArray(String[]::new));
        return jdbc.sql("update %s set %s where %s = ? and state = any (?)"
                                .formatted(table.name(), assignments, table.key()))
                        .params(all)
                        .update()
                > 0;
    }

    private S present() {
        return Enum.valueOf(
                table.states(),
                jdbc.sql("select state from %s where %s = ?".formatted(table.name(), table.key()))
                        .param(key)
                        .query(String.class)
                        .single());
    }
}
