/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.money.Fall;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.programme.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The costs of sheets as figures in the store of money (N-10): estimates while they are only proposed, planned in the programme. */
@Component
class SheetMoney {

    private static final Set<Stage> STAGES = EnumSet.of(Stage.ESTIMATE, Stage.PLANNED);

    private final Money money;

    SheetMoney(Money money) {
        this.money = money;
    }

    /** What some sheets cost, by their id, in one query. */
    Map<UUID, List<SheetCost>> of(Collection<UUID> sheets) {
        return figures(sheets).stream()
                .collect(Collectors.groupingBy(
                        line -> line.sheet().orElseThrow(), Collectors.mapping(SheetMoney::cost, Collectors.toList())));
    }

    private List<MoneyLine> figures(Collection<UUID> sheets) {
        return money.ofSheets(sheets).stream()
                .filter(line -> line.instrument() == Instrument.PROGRAMME && STAGES.contains(line.stage()))
                .toList();
    }

    private static SheetCost cost(MoneyLine line) {
        return new SheetCost(line.fund(), line.annuality(), line.body(), line.year(), line.amount());
    }

    /**
     * Puts the costs of a sheet in the place of those that it had. A figure of the same place keeps its id, so that one that was sent
     * does not fall without a reason.
     *
     * @param why a figure falls below what was sent, if it may
     * @throws it.pianozona.rule.RuleViolated if one falls and nothing says why
     */
    void write(Programme programme, ProgrammeSheet sheet, String personId, Optional<Fall> why) {
        var kept = figures(List.of(sheet.id())).stream()
                .collect(Collectors.toMap(line -> cost(line).place(), Function.identity()));
        var lines = new ArrayList<MoneyLine>();
        for (var cost : sheet.parts().costs()) {
            var old = Optional.ofNullable(kept.remove(cost.place()));
            lines.add(line(programme, sheet, cost, old));
        }
        var gone = kept.values().stream().map(MoneyLine::id).toList();
        if (why.isPresent()) {
            money.removeAll(gone, personId, why.get());
            money.putAll(lines, personId, why.get());
        } else {
            money.removeAll(gone);
            money.putAll(lines, personId);
        }
    }

    private static MoneyLine line(Programme programme, ProgrammeSheet sheet, SheetCost cost, Optional<MoneyLine> old) {
        return new MoneyLine(
                old.map(MoneyLine::id).orElseGet(UUID::randomUUID),
                programme.cycleKey(),
                Instrument.PROGRAMME,
                programme.key(),
                Optional.of(sheet.id()),
                sheet.area().name(),
                cost.fund(),
                cost.annuality(),
                cost.body(),
                cost.year(),
                sheet.isTaken() ? Stage.PLANNED : Stage.ESTIMATE,
                cost.amount(),
                old.map(MoneyLine::act).orElse(""));
    }
}
