/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What each line of a claim can be paid, beside the others, in the mode of its rule (LO18-43, A-12). */
@Component
class PayableAmounts {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final IncentiveAmounts amounts;

    PayableAmounts(IncentiveAmounts amounts) {
        this.amounts = amounts;
    }

    /**
     * What level 1 is paid.
     *
     * @param worth what the last signature is worth; euro, two decimals
     * @throws RuleViolated if the mode lets level 1 be paid only after an objective, and none is accepted yet
     */
    BigDecimal ofLevelOne(IncentiveRule rule, BigDecimal worth, List<IncentiveLine> lines) {
        var objectives =
                earned(lines.stream().filter(line -> !line.isLevelOne()).toList());
        var payable = amounts.total(rule, worth, objectives).levelOne();
        if (worth.signum() > 0 && payable.signum() == 0) {
            throw new RuleViolated(
                    "Il primo livello si paga solo se spetta il secondo: decidi prima una riga di un obiettivo strategico.");
        }
        return payable;
    }

    /**
     * What an objective is paid.
     *
     * @throws RuleViolated if the mode lets it be paid only after level 1, and level 1 is not decided yet
     */
    BigDecimal ofObjective(IncentiveRule rule, int objective, List<IncentiveLine> lines) {
        var levelOneDecided = lines.stream()
                .filter(IncentiveLine::isLevelOne)
                .allMatch(line -> line.state().earns() || line.state().isEnd());
        if (rule.mode() == IncentiveMode.REQUIRES_LEVEL_1 && !levelOneDecided) {
            throw new RuleViolated(
                    "Il secondo livello si paga solo se spetta il primo: decidi prima la riga di primo livello.");
        }
        return worthBeside(rule, objective, lines);
    }

    private BigDecimal worthBeside(IncentiveRule rule, int objective, List<IncentiveLine> lines) {
        var levelOne = earned(lines.stream().filter(IncentiveLine::isLevelOne).toList());
        return amounts.total(rule, levelOne, amounts.levelTwo(rule, List.of(objective)))
                .levelTwo();
    }

    /**
     * The cap refuses and never cuts: the amounts of the tables do not reach beyond it (LO18-29).
     *
     * @throws RuleViolated if the lines and this amount together exceed it
     */
    static void requireWithinCap(IncentiveRule rule, BigDecimal amount, List<IncentiveLine> lines) {
        var sum = earned(lines).add(amount);
        if (sum.compareTo(rule.cap()) > 0) {
            throw new RuleViolated("Con questa riga la domanda arriva a %s e supera il tetto di %s per ambito."
                    .formatted(Euro.italian(sum), Euro.italian(rule.cap())));
        }
    }

    /** Whether an objective that has no line yet could still be paid. */
    boolean canBringMore(IncentiveRule rule, List<IncentiveLine> lines) {
        return IntStream.rangeClosed(1, IncentiveLine.OBJECTIVES)
                .filter(objective -> lines.stream().noneMatch(line -> line.objective() == objective))
                .anyMatch(objective -> worthBeside(rule, objective, lines).signum() > 0);
    }

    /** Sum of what is accepted or paid; euro, two decimals. */
    static BigDecimal earned(List<IncentiveLine> lines) {
        return lines.stream()
                .filter(line -> line.state().earns())
                .map(IncentiveLine::amount)
                .reduce(NOTHING, BigDecimal::add);
    }
}
