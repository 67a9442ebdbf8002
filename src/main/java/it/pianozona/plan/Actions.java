/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action sheets of a plan. */
@Service
public class Actions {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Objectives objectives;
    private final BusinessClock clock;

    Actions(JdbcClient jdbc, Cycles cycles, Objectives objectives, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.objectives = objectives;
        this.clock = clock;
    }

    /** The years that the plan period touches. */
    public List<Integer> years(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return IntStream.rangeClosed(cycle.start().getYear(), cycle.end().getYear())
                .boxed()
                .toList();
    }

    /**
     * Adds an action sheet.
     *
     * @throws it.pianozona.rule.RuleViolated if it breaks a rule of F-AZIONE
     */
    @Transactional
    public void add(String cycleKey, Action action) {
        var years = years(cycleKey);
        var costs = action.costs();
        var indicators = action.indicators();
        new Problems()
                .unless(
                        objectives.of(cycleKey).stream()
                                .anyMatch(objective -> objective.id().equals(action.objective())),
                        "«Obiettivo»: scegli un obiettivo del piano.")
                .unless(
                        !action.socialOwner().isEmpty() || !action.healthOwner().isEmpty(),
                        "«Titolare»: indica almeno un ente titolare dell'azione.")
                .unless(
                        action.joint().isEmpty()
                                || (!action.socialOwner().isEmpty()
                                        && !action.healthOwner().isEmpty()),
                        "«Titolare»: un'azione congiunta ha un titolare sociale e uno sanitario (ER-20).")
                .unless(!costs.isEmpty(), "«Costi»: indica almeno un anno con fonte e importo.")
                .unless(
                        costs.stream().allMatch(cost -> years.contains(cost.year())),
                        "«Costi»: gli anni devono essere nel periodo del piano, dal %d al %d (F-AZIONE)."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unless(
                        costs.stream().allMatch(cost -> cost.amount().signum() >= 0),
                        "«Costi»: gli importi sono in euro e non possono essere negativi.")
                .unless(
                        new HashSet<>(costs.stream()
                                                .map(cost -> cost.year()
                                                        + cost.source().name())
                                                .toList())
                                        .size()
                                == costs.size(),
                        "«Costi»: lo stesso anno e la stessa fonte compaiono due volte; somma gli importi.")
                .unless(
                        !indicators.isEmpty()
                                && indicators.stream()
                                        .noneMatch(measure -> measure.baseline().isEmpty()
                                                || measure.target().isEmpty()),
                        "«Indicatori»: serve almeno un indicatore, con valore di partenza e valore atteso (F-AZIONE).")
                .unless(
                        indicators.stream()
                                        .map(Action.Measure::name)
                                        .collect(Collectors.toSet())
                                        .size()
                                == indicators.size(),
                        "«Indicatori»: lo stesso indicatore compare due volte.")
                .refuse();
        insert(cycleKey, action);
    }

    /**
     * Says that the action sheets are all.
     *
     * @throws it.pianozona.rule.RuleViolated if there is none
     */
    public void complete(String cycleKey) {
        new Problems()
                .unless(!of(cycleKey).isEmpty(), "Il piano non ha ancora schede azione: aggiungine almeno una.")
                .refuse();
    }

    /** The action sheets, in the order in which they were added. */
    public List<Action> of(String cycleKey) {
        return jdbc.sql("select * from plan_action where cycle = :cycle order by added_at, id")
                .param("cycle", cycleKey)
                .query(this::action)
                .list();
    }

    private Action action(ResultSet row, int n) throws SQLException {
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
                costs(id),
                indicators(id));
    }

    private List<Action.Cost> costs(UUID action) {
        return jdbc.sql(
                        "select year, source, amount from plan_action_cost where action = :action order by year, source")
                .param("action", action)
                .query((row, n) ->
                        new Action.Cost(row.getInt(1), FundingSource.valueOf(row.getString(2)), row.getBigDecimal(3)))
                .list();
    }

    private List<Action.Measure> indicators(UUID action) {
        return jdbc.sql("select name, baseline, target from plan_action_indicator where action = :action order by name")
                .param("action", action)
                .query((row, n) -> new Action.Measure(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void insert(String cycleKey, Action action) {
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner,
                    health_owner, policy, added_at)
                values (:id, :cycle, :title, :objective, :area, :target, :joint, :innovative, :social, :health, :policy, :at)
                """)
                .param("id", action.id())
                .param("cycle", cycleKey)
                .param("title", action.title())
                .param("objective", action.objective())
                .param("area", action.area().name())
                .param("target", action.target())
                .param("joint", action.joint().toArray(String[]::new))
                .param("innovative", action.innovative())
                .param("social", action.socialOwner())
                .param("health", action.healthOwner())
                .param("policy", action.policy())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        action.costs()
                .forEach(cost -> jdbc.sql("insert into plan_action_cost values (:action, :year, :source, :amount)")
                        .param("action", action.id())
                        .param("year", cost.year())
                        .param("source", cost.source().name())
                        .param("amount", cost.amount())
                        .update());
        action.indicators().forEach(measure -> jdbc.sql(
                        "insert into plan_action_indicator values (:action, :name, :baseline, :target)")
                .param("action", action.id())
                .param("name", measure.name())
                .param("baseline", measure.baseline())
                .param("target", measure.target())
                .update());
    }
}
