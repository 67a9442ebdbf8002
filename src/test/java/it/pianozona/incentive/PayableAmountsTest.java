/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import static it.pianozona.incentive.IncentiveMode.INDEPENDENT;
import static it.pianozona.incentive.IncentiveMode.LEVEL_2_FIRST;
import static it.pianozona.incentive.IncentiveMode.REQUIRES_LEVEL_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("agreement")
class PayableAmountsTest {

    private static final BigDecimal BAND_A = new BigDecimal("30000.00");
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final PayableAmounts payable = new PayableAmounts(new IncentiveAmounts(new ReadTables()));

    @Test
    void byDefaultAnObjectiveWaitsForLevelOne() {
        var undecided = List.of(levelOne(State.SUBMITTED, "0.00"), objective(1, State.SUBMITTED, "0.00"));

        assertThatThrownBy(() -> payable.ofObjective(rule(REQUIRES_LEVEL_1), 1, undecided))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("decidi prima la riga di primo livello");
        assertThat(payable.ofObjective(rule(REQUIRES_LEVEL_1), 1, List.of(levelOne(State.ACCEPTED, "30000.00"))))
                .isEqualByComparingTo("15000");
        assertThat(payable.ofObjective(rule(REQUIRES_LEVEL_1), 1, List.of(levelOne(State.REJECTED, "0.00"))))
                .isEqualByComparingTo("0");
    }

    @Test
    void inModeIndependentAnObjectiveIsPaidWhateverBecomesOfLevelOne() {
        assertThat(payable.ofObjective(rule(INDEPENDENT), 2, List.of(levelOne(State.SUBMITTED, "0.00"))))
                .isEqualByComparingTo("10000");
        assertThat(payable.ofObjective(rule(INDEPENDENT), 3, List.of(levelOne(State.REJECTED, "0.00"))))
                .isEqualByComparingTo("5000");
        assertThat(payable.ofLevelOne(rule(INDEPENDENT), BAND_A, List.of())).isEqualByComparingTo("30000");
    }

    @Test
    void inModeLevelTwoFirstLevelOneWaitsForAnObjective() {
        var lines = List.of(levelOne(State.SUBMITTED, "0.00"), objective(3, State.SUBMITTED, "0.00"));
        assertThatThrownBy(() -> payable.ofLevelOne(rule(LEVEL_2_FIRST), BAND_A, lines))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("decidi prima una riga di un obiettivo");

        assertThat(payable.ofObjective(rule(LEVEL_2_FIRST), 3, lines)).isEqualByComparingTo("5000");
        assertThat(payable.ofLevelOne(
                        rule(LEVEL_2_FIRST),
                        BAND_A,
                        List.of(levelOne(State.SUBMITTED, "0.00"), objective(3, State.PAID, "5000.00"))))
                .isEqualByComparingTo("30000");
        assertThat(payable.ofLevelOne(rule(LEVEL_2_FIRST), ZERO, lines)).isEqualByComparingTo("0");
    }

    @Test
    void theCapRefusesAndNeverCuts() {
        var three = List.of(
                levelOne(State.PAID, "30000.00"),
                objective(1, State.PAID, "15000.00"),
                objective(2, State.ACCEPTED, "10000.00"),
                objective(3, State.SUBMITTED, "0.00"));

        assertThatCode(() -> PayableAmounts.requireWithinCap(rule(INDEPENDENT), new BigDecimal("5000.00"), three))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PayableAmounts.requireWithinCap(rule(INDEPENDENT), new BigDecimal("5000.01"), three))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("60.000,01 €")
                .hasMessageContaining("60.000,00 €");
    }

    @Test
    void withoutLevelOneNothingMoreCanComeExceptInTheOtherModes() {
        var rejected = List.of(levelOne(State.REJECTED, "0.00"));

        assertThat(payable.canBringMore(rule(REQUIRES_LEVEL_1), rejected)).isFalse();
        assertThat(payable.canBringMore(rule(INDEPENDENT), rejected)).isTrue();
        assertThat(payable.canBringMore(rule(LEVEL_2_FIRST), rejected)).isTrue();
        assertThat(payable.canBringMore(
                        rule(INDEPENDENT),
                        List.of(
                                objective(1, State.PAID, "15000.00"),
                                objective(2, State.REJECTED, "0.00"),
                                objective(3, State.PAID, "5000.00"))))
                .isFalse();
    }

    @Test
    void onlyAcceptedAndPaidLinesCount() {
        assertThat(PayableAmounts.earned(List.of(
                        levelOne(State.PAID, "30000.00"),
                        objective(2, State.ACCEPTED, "10000.00"),
                        objective(1, State.SUBMITTED, "0.00"))))
                .isEqualByComparingTo("40000");
    }

    private static IncentiveRule rule(IncentiveMode mode) {
        return new IncentiveRule("premialita-LO18", LocalDate.of(2018, 1, 1), mode, new BigDecimal("60000.00"), 30, 3);
    }

    private static IncentiveLine levelOne(State state, String amount) {
        return line(1, 0, state, amount);
    }

    private static IncentiveLine objective(int objective, State state, String amount) {
        return line(2, objective, state, amount);
    }

    private static IncentiveLine line(int level, int objective, State state, String amount) {
        return new IncentiveLine(
                UUID.randomUUID(),
                "RHO-2018-2020-PREM",
                level,
                objective,
                state,
                new BigDecimal(amount),
                "",
                List.of(),
                Optional.empty(),
                0,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
