/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

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

/** The action sheets in their tables; those of a plan are read in three queries however many they are. */
@Component
class ActionRows {

    private final JdbcClient jdbc;
    private final Table<Action> table;
    private final Table<Action.Cost> costs;
    private final Table<Action.Measure> measures;

    ActionRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("plan_action", Action.class);
        this.costs = tables.part("plan_action_cost", Action.Cost.class, "action", "year", "source");
        this.measures = tables.part("plan_action_indicator", Action.Measure.class, "action", "name");
    }

    List<Action> of(String cycleKey) {
        var costs = parts(
                cycleKey,
                Action.Cost.class,
                """
                select c.action, c.year, c.source, c.amount from plan_action_cost c
                  join plan_action a on a.id = c.action and a.cycle = :cycle order by c.year, c.source
                """);
        var measures = parts(
                cycleKey,
                Action.Measure.class,
                """
                select i.action, i.name, i.baseline, i.target, i.indicator from plan_action_indicator i
                  join plan_action a on a.id = i.action and a.cycle = :cycle order by i.name
                """);
        return table.list("where cycle = ? order by added_at, id", cycleKey).stream()
                .map(row ->
                        row.with(costs.getOrDefault(row.id(), List.of()), measures.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private <P extends Record> Map<UUID, List<P>> parts(String cycleKey, Class<P> type, String query) {
        var found = new HashMap<UUID, List<P>>();
        jdbc.sql(query).param("cycle", cycleKey).query(row -> {
            found.computeIfAbsent(row.getObject("action", UUID.class), id -> new ArrayList<>())
                    .add(Columns.of(type).mapRow(row, 0));
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
        insertParts(action);
    }

    void update(Action action) {
        table.update(action);
        deleteParts(action.id());
        insertParts(action);
    }

    void delete(UUID id) {
        deleteParts(id);
        table.delete("where id = ?", id);
    }

    private void deleteParts(UUID id) {
        costs.delete("where action = ?", id);
        measures.delete("where action = ?", id);
    }

    private void insertParts(Action action) {
        action.costs().forEach(cost -> costs.insert(cost, "action", action.id()));
        action.indicators().forEach(measure -> measures.insert(measure, "action", action.id()));
    }
}
