/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measures;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The action sheets in their tables; those of a plan are read in four queries however many they are. */
@Component
class ActionRows {

    private final JdbcClient jdbc;
    private final Table<Action> table;
    private final Table<Action.Cost> costs;
    private final Measures measures;

    ActionRows(JdbcClient jdbc, Tables tables, Measures measures) {
        this.jdbc = jdbc;
        this.table = tables.part("plan_action", Action.class);
        this.costs = tables.part("plan_action_cost", Action.Cost.class, "action", "year", "source");
        this.measures = measures;
    }

    List<Action> of(String cycleKey) {
        var costs = costs(cycleKey);
        var rows = table.list("where cycle = ? order by added_at, id", cycleKey);
        var indicators = measures.of(rows.stream().map(Action::id).toList());
        return rows.stream()
                .map(row ->
                        row.with(costs.getOrDefault(row.id(), List.of()), indicators.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Action.Cost>> costs(String cycleKey) {
        var found = new HashMap<UUID, List<Action.Cost>>();
        jdbc.sql(
                        """
                select c.action, c.year, c.source, c.amount from plan_action_cost c
                  join plan_action a on a.id = c.action and a.cycle = :cycle order by c.year, c.source
                """)
                .param("cycle", cycleKey)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("action", UUID.class), id -> new ArrayList<>())
                            .add(Columns.of(Action.Cost.class).mapRow(row, 0));
                });
        return found;
    }

    /** The office that wrote each sheet first. */
    Map<UUID, String> owners(String cycleKey) {
        return jdbc
                .sql("select id, owner from plan_action where cycle = :cycle")
                .param("cycle", cycleKey)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("owner")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(String cycleKey, Action action, String owner, Instant at) {
        table.insert(action, "cycle", cycleKey, "owner", owner, "added_at", at);
        writeParts(action);
    }

    void update(Action action) {
        table.update(action);
        costs.delete("where action = ?", action.id());
        writeParts(action);
    }

    void delete(UUID id) {
        costs.delete("where action = ?", id);
        measures.remove(id);
        table.delete("where id = ?", id);
    }

    private void writeParts(Action action) {
        action.costs().forEach(cost -> costs.insert(cost, "action", action.id()));
        measures.write(action.id(), action.indicators());
    }
}
