/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measures;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.region.Fund;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The action sheets in their tables, their costs in the store of money; those of a plan are read in four queries however many they are. */
@Component
class ActionRows {

    private final JdbcClient jdbc;
    private final Table<Action> table;
    private final Money money;
    private final Measures measures;

    ActionRows(JdbcClient jdbc, Tables tables, Money money, Measures measures) {
        this.jdbc = jdbc;
        this.table = tables.part("plan_action", Action.class);
        this.money = money;
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
        return jdbc.sql(
                        """
                select sheet, year, fund as source, amount from money_line
                 where instrument = 'PLAN' and owner = :cycle and stage = 'PLANNED' order by year, fund
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Action.Cost.class).allBy("sheet", UUID.class));
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

    void insert(String cycleKey, Action action, PlanAuthor author, Instant at) {
        table.insert(action, "cycle", cycleKey, "owner", author.office(), "added_at", at);
        money.putAll(lines(cycleKey, action, Map.of()), author.personId());
        measures.write(action.id(), action.indicators());
    }

    void update(String cycleKey, Action action, PlanAuthor author) {
        table.update(action);
        var kept = new HashMap<Cell, UUID>();
        money.of(Instrument.PLAN, cycleKey, action.id()).forEach(line -> kept.put(Cell.of(line), line.id()));
        var lines = lines(cycleKey, action, kept);
        var gone = new ArrayList<>(kept.values());
        gone.removeAll(lines.stream().map(MoneyLine::id).toList());
        money.removeAll(gone);
        money.putAll(lines, author.personId());
        money.head(action.id(), action.area().name());
        measures.write(action.id(), action.indicators());
    }

    void delete(String cycleKey, UUID id) {
        money.removeOf(Instrument.PLAN, cycleKey, id);
        measures.remove(id);
        table.delete("where id = ?", id);
    }

    /** A cost that stays keeps its figure. */
    private static List<MoneyLine> lines(String cycleKey, Action action, Map<Cell, UUID> kept) {
        return action.costs().stream()
                .map(cost -> new MoneyLine(
                        kept.getOrDefault(new Cell(cost.year(), cost.source()), UUID.randomUUID()),
                        cycleKey,
                        Instrument.PLAN,
                        cycleKey,
                        Optional.of(action.id()),
                        action.area().name(),
                        cost.source(),
                        Optional.empty(),
                        "",
                        cost.year(),
                        Stage.PLANNED,
                        cost.amount(),
                        ""))
                .toList();
    }

    /** What tells the costs of an action apart. */
    private record Cell(int year, Fund source) {

        static Cell of(MoneyLine line) {
            return new Cell(line.year(), line.fund());
        }
    }
}
