/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import static it.pianozona.plan.chain.PlanChainTest.cost;
import static it.pianozona.plan.money.FrameworkRulesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class FrameworkBoundTest {

    private static final List<FrameworkRow> FRAMEWORK = List.of(
            row(2018, Fund.of("COMUNI"), "6000.00"),
            new FrameworkRow(
                    2018, Fund.of("COMUNI"), PlanAreaKind.SOCIO_HEALTH, new BigDecimal("4000.00"), "", "", ""));

    @Test
    void theFrameworkOfAYearAndSourceIsTheSumOverTheAreas() {
        assertThat(bound(action("10000.00")).over()).isEmpty();
        assertThat(bound(action("10000.01")).over()).hasSize(1);
    }

    @Test
    void anExcessNamesYearSourceFrameworkSumAndExcess() {
        assertThat(bound(action("9000"), action("1234.56")).over().get(0).italian())
                .isEqualTo(
                        "nel 2018 da Comuni le azioni costano 10.234,56 € e il quadro prevede 10.000,00 €: 234,56 € di troppo");
    }

    @Test
    void whereTheFrameworkSaysNothingThereIsNoBoundButADifference() {
        var other = new Action.Cost(2019, Fund.of("UE"), new BigDecimal("5"));
        var line = bound(PlanChainTest.action(UUID.randomUUID(), "A", UUID.randomUUID(), List.of(other), List.of()))
                .lines()
                .get(1);

        assertThat(line.isOver()).isFalse();
        assertThat(line.framework()).isEmpty();
        assertThat(line.difference()).isEqualTo(new BigDecimal("-5.00"));
    }

    @Test
    void aCostThatWasThereBeforeAndIsNotRaisedIsNotRefusedAgain() {
        var before = action("12000");
        var same = action("12000");
        var less = action("11000");
        var more = action("12000.01");

        assertThat(bound(same).exceededBy(same, Optional.of(before))).isEmpty();
        assertThat(bound(less).exceededBy(less, Optional.of(before))).isEmpty();
        assertThat(bound(more).exceededBy(more, Optional.of(before))).hasSize(1);
        assertThat(bound(same).exceededBy(same, Optional.empty())).hasSize(1);
    }

    private static FrameworkBound bound(Action... actions) {
        return new FrameworkBound(FRAMEWORK, List.of(actions));
    }

    private static Action action(String euro) {
        return PlanChainTest.action(UUID.randomUUID(), "A", UUID.randomUUID(), List.of(cost(2018, euro)), List.of());
    }
}
