/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Euro by stage, of whatever some figures are about.
 *
 * @param byStage two decimals; a stage of which nobody has spoken is absent
 */
public record StageAmounts(Map<Stage, BigDecimal> byStage) {

    /** The sums of figures. */
    public static StageAmounts of(Collection<MoneyLine> lines) {
        return new StageAmounts(MoneySums.byStage(lines));
    }

    /** The sums of sums. */
    public static StageAmounts sum(Collection<StageAmounts> parts) {
        var sums = new EnumMap<Stage, BigDecimal>(Stage.class);
        parts.forEach(part -> part.byStage.forEach((stage, amount) -> sums.merge(stage, amount, BigDecimal::add)));
        return new StageAmounts(sums);
    }

    /** 0 where nothing is said. */
    public BigDecimal at(Stage stage) {
        return byStage.getOrDefault(stage, BigDecimal.ZERO).setScale(2);
    }

    /** How much a stage is above the framework (ER-69), negative where it stays below. */
    public BigDecimal overFramework(Stage stage) {
        return at(stage).subtract(at(Stage.ESTIMATE));
    }

    /** Whether the stage says another amount than the framework. */
    public boolean differs(Stage stage) {
        return overFramework(stage).signum() != 0;
    }

    /** Where a stage exceeds the one before it of which somebody has spoken, in words. It is shown; nothing is refused by it (N-10). */
    public List<String> overruns() {
        var said = byStage.keySet().stream().sorted().toList();
        var words = new ArrayList<String>();
        for (int next = 1; next < said.size(); next++) {
            var before = said.get(next - 1);
            var after = said.get(next);
            var excess = at(after).subtract(at(before));
            if (excess.signum() > 0) {
                words.add("l'importo %s supera quello %s di %s €"
                        .formatted(after.italian(), before.italian(), ItalianNumber.euro(excess)));
            }
        }
        return List.copyOf(words);
    }
}
