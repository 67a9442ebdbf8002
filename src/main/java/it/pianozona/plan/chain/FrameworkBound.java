/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.money.MoneyBySource;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The actions of a plan may not cost more than the framework gives, by year and source. Where the framework says nothing of a
 * year and source there is no bound yet: the chain map shows the money as loose.
 */
public final class FrameworkBound {

    private final MoneyBySource framework;
    private final MoneyBySource actions;

    /** @param actions all of the plan */
    public FrameworkBound(List<FrameworkRow> framework, List<Action> actions) {
        this.framework = MoneyBySource.ofFramework(framework);
        this.actions = costs(actions);
    }

    private static MoneyBySource costs(List<Action> actions) {
        return MoneyBySource.of(
                actions.stream().flatMap(action -> action.costs().stream()).toList(),
                cost -> new MoneyBySource.YearSource(cost.year(), cost.source()),
                Action.Cost::amount);
    }

    /**
     * A year and source with both sides, euro.
     *
     * @param framework absent where the framework says nothing
     */
    public record Line(MoneyBySource.YearSource cell, Optional<BigDecimal> framework, BigDecimal actions) {

        public boolean isOver() {
            return framework.filter(bound -> actions.compareTo(bound) > 0).isPresent();
        }

        /** Framework less actions. */
        public BigDecimal difference() {
            return framework.orElse(BigDecimal.ZERO).subtract(actions).setScale(2);
        }

        public boolean differs() {
            return difference().signum() != 0;
        }

        /** Which year and source, what each side says, by how much it is over. */
        public String italian() {
            return "nel %d da %s le azioni costano %s € e il quadro prevede %s €: %s € di troppo"
                    .formatted(
                            cell.year(),
                            cell.source().italian(),
                            ItalianNumber.euro(actions),
                            ItalianNumber.euro(framework.orElse(BigDecimal.ZERO)),
                            ItalianNumber.euro(difference().negate()));
        }
    }

    /** Every year and source of which one of the two says something. */
    public List<Line> lines() {
        var cells = new TreeSet<>(framework.cells());
        cells.addAll(actions.cells());
        return cells.stream()
                .map(cell -> new Line(cell, framework.find(cell), actions.at(cell)))
                .toList();
    }

    /** The years and sources in which the actions cost more than the framework gives. */
    public List<Line> over() {
        return lines().stream().filter(Line::isOver).toList();
    }

    /**
     * The years and sources in which a sheet makes the plan exceed the framework; a cost that was there before and is not
     * raised is not refused again.
     */
    List<Line> exceededBy(Action changed, Optional<Action> before) {
        var earlier = costs(before.stream().toList());
        var wanted = costs(List.of(changed));
        return over().stream()
                .filter(line -> wanted.at(line.cell()).compareTo(earlier.at(line.cell())) > 0)
                .toList();
    }
}
