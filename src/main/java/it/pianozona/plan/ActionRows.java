/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    ActionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Action> of(String cycleKey) {
        var costs = costs(cycleKey);
        var measures = measures(cycleKey);
        return jdbc.sql("select * from plan_action where cycle = :cycle order by added_at, id")
                .param("cycle", cycleKey)
                .query((row, n) -> action(row, costs, measures))
                .list();
    }

    private static Action action(
            ResultSet row, Map<UUID, List<Action.Cost>> costs, Map<UUID, List<Action.Measure>> measures)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Action(
                id,
                row.getString("title"),
                row.getObject("objective", UUID.class),
                PlanAreaKind.valueOf(row.getString("area")),
                row.getString("target"),
                Objectives.texts(row, "joint"),
                row.getBoolean("innovative"),
                row.getString("social_owner"),
                row.getString("health_owner"),
                row.getString("policy"),
                costs.getOrDefault(id, List.of()),
                measures.getOrDefault(id, List.of()));
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
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Action.Cost(
                                    row.getInt(2), FundingSource.valueOf(row.getString(3)), row.getBigDecimal(4)));
                });
        return found;
    }

    private Map<UUID, List<Action.Measure>> measures(String cycleKey) {
        var found = new HashMap<UUID, List<Action.Measure>>();
        jdbc.sql(
                        """
                select i.action, i.name, i.baseline, i.target, i.indicator from plan_action_indicator i
                  join plan_action a on a.id = i.action and a.cycle = :cycle order by i.name
                """)
                .param("cycle", cycleKey)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Action.Measure(
                                    row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
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
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner,
                    health_owner, policy, owner, added_at)
                values (:id, :cycle, :title, :objective, :area, :target, :joint, :innovative, :social, :health, :policy, :owner, :at)
                """)
                .param("cycle", cycleKey)
                .param("owner", owner)
                .param("at", Timestamp.from(at))
                .params(columns(action))
                .update();
        insertParts(action);
    }

    void update(Action action) {
        jdbc.sql(
                        """
                update plan_action set title = :title, objective = :objective, area = :area, target = :target, joint = :joint,
                    innovative = :innovative, social_owner = :social, health_owner = :health, policy = :policy where id = :id
                """)
                .params(columns(action))
                .update();
        deleteParts(action.id());
        insertParts(action);
    }

    void delete(UUID id) {
        deleteParts(id);
        jdbc.sql("delete from plan_action where id = :id").param("id", id).update();
    }

    private static Map<String, Object> columns(Action action) {
        var columns = new HashMap<String, Object>();
        columns.put("id", action.id());
        columns.put("title", action.title());
        columns.put("objective", action.objective());
        columns.put("area", action.area().name());
        columns.put("target", action.target());
        columns.put("joint", action.joint().toArray(String[]::new));
        columns.put("innovative", action.innovative());
        columns.put("social", action.socialOwner());
        columns.put("health", action.healthOwner());
        columns.put("policy", action.policy());
        return columns;
    }

    private void deleteParts(UUID id) {
        jdbc.sql("delete from plan_action_cost where action = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from plan_action_indicator where action = :id")
                .param("id", id)
                .update();
    }

    private void insertParts(Action action) {
        action.costs()
                .forEach(cost -> jdbc.sql("insert into plan_action_cost values (:action, :year, :source, :amount)")
                        .param("action", action.id())
                        .param("year", cost.year())
                        .param("source", cost.source().name())
                        .param("amount", cost.amount())
                        .update());
        action.indicators().forEach(measure -> jdbc.sql(
                        "insert into plan_action_indicator values (:action, :name, :baseline, :target, :indicator)")
                .param("action", action.id())
                .param("name", measure.name())
                .param("baseline", measure.baseline())
                .param("target", measure.target())
                .param("indicator", measure.indicator())
                .update());
    }
}
