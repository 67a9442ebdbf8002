/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import static it.pianozona.incentive.IncentiveMode.INDEPENDENT;
import static it.pianozona.incentive.IncentiveMode.LEVEL_2_FIRST;
import static it.pianozona.incentive.IncentiveMode.REQUIRES_LEVEL_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables of the premialità with the exact figures of requirement 5.1. */
@Tag("agreement")
class IncentiveAmountsTest {

    private static final BigDecimal CAP = new BigDecimal("60000.00");
    private static final List<List<Integer>> COLUMNS = List.of(
            List.of(),
            List.of(1),
            List.of(2),
            List.of(3),
            List.of(1, 2),
            List.of(1, 3),
            List.of(2, 3),
            List.of(1, 2, 3));
    private static final String[] BAND_A = {"30000", "45000", "40000", "35000", "55000", "50000", "45000", "60000"};
    private static final String[] BAND_B = {"20000", "35000", "30000", "25000", "45000", "40000", "35000", "50000"};
    private static final String[] BAND_C = {"10000", "25000", "20000", "15000", "35000", "30000", "25000", "40000"};
    private static final String[] LATE = {"0", "0", "0", "0", "0", "0", "0", "0"};
    private static final String[] LATE_INDEPENDENT = {"0", "15000", "10000", "5000", "25000", "20000", "15000", "30000"
    };

    private static final IncentiveAmounts AMOUNTS = new IncentiveAmounts(new ReadTables());

    /** A cell of the table of chapter 5.1. */
    record Cell(String lastSignature, List<Integer> objectives, String total) {}

    private static Stream<Cell> row(String lastSignature, String... totals) {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(column -> new Cell(lastSignature, COLUMNS.get(column), totals[column]));
    }

    static Stream<Cell> theThirtyTwoCells() {
        return Stream.of(
                        row("2018-05-10", BAND_A),
                        row("2018-10-10", BAND_B),
                        row("2019-05-10", BAND_C),
                        row("2020-05-10", LATE))
                .flatMap(cells -> cells);
    }

    @ParameterizedTest
    @MethodSource("theThirtyTwoCells")
    void eachCellOfTheDefaultModeIsAsTheTableSays(Cell cell) {
        assertThat(total(REQUIRES_LEVEL_1, Optional.of(cell.lastSignature()), cell.objectives()))
                .isEqualByComparingTo(cell.total());
    }

    @Test
    void anAgreementThatSomebodyHasNotSignedEarnsNothing() {
        for (var objectives : COLUMNS) {
            assertThat(total(REQUIRES_LEVEL_1, Optional.empty(), objectives)).isEqualByComparingTo("0");
        }
    }

    static Stream<Cell> signedAfterTheBands() {
        return row("2020-05-10", LATE_INDEPENDENT);
    }

    @ParameterizedTest
    @MethodSource("signedAfterTheBands")
    void inModeIndependentTheObjectivesArePaidWithoutLevelOne(Cell cell) {
        assertThat(total(INDEPENDENT, Optional.of(cell.lastSignature()), cell.objectives()))
                .isEqualByComparingTo(cell.total());
    }

    static Stream<Cell> signedInTheBands() {
        return theThirtyTwoCells().filter(cell -> !cell.lastSignature().startsWith("2020"));
    }

    @ParameterizedTest
    @MethodSource("signedInTheBands")
    void inModeLevelTwoFirstNothingIsPaidWithoutAnObjective(Cell cell) {
        assertThat(total(LEVEL_2_FIRST, Optional.of(cell.lastSignature()), cell.objectives()))
                .isEqualByComparingTo(cell.objectives().isEmpty() ? "0" : cell.total());
    }

    @ParameterizedTest
    @MethodSource("signedInTheBands")
    void inModeIndependentTheBandsAreWorthTheSame(Cell cell) {
        assertThat(total(INDEPENDENT, Optional.of(cell.lastSignature()), cell.objectives()))
                .isEqualByComparingTo(cell.total());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-27, 0, PRIMA",
        "2017-12-28, 30000, A",
        "2018-06-30, 30000, A",
        "2018-07-01, 20000, B",
        "2018-12-31, 20000, B",
        "2019-01-01, 10000, C",
        "2019-12-31, 10000, C",
        "2020-01-01, 0, DOPO"
    })
    void theBandsChangeOnTheirExactDays(LocalDate signed, BigDecimal amount, String band) {
        var levelOne = levelOne(signed, true);

        assertThat(levelOne.amount()).isEqualByComparingTo(amount);
        assertThat(levelOne.band()).isEqualTo(band);
    }

    @Test
    void theLastOfTheSignaturesDecidesTheBand() {
        var lastOfTwo = Stream.of(LocalDate.of(2018, 6, 29), LocalDate.of(2018, 7, 2))
                .max(LocalDate::compareTo)
                .orElseThrow();

        assertThat(levelOne(lastOfTwo, true).band()).isEqualTo("B");
        assertThat(levelOne(lastOfTwo, true).amount()).isEqualByComparingTo("20000");
    }

    @Test
    void withoutTheNewDimensionASignatureInTheFirstBandIsWorthNothing() {
        assertThat(levelOne(LocalDate.of(2018, 5, 10), false).amount()).isEqualByComparingTo("0");
        assertThat(levelOne(LocalDate.of(2018, 5, 10), false).band()).isEqualTo("DIMENSIONE");
    }

    @Test
    void onlyOneOfTheThirtyTwoCellsReachesTheCapAndTheCapNeverCuts() {
        var uncapped = rule(REQUIRES_LEVEL_1, new BigDecimal("1000000.00"));
        var reaching = theThirtyTwoCells()
                .filter(cell -> total(REQUIRES_LEVEL_1, Optional.of(cell.lastSignature()), cell.objectives())
                                .compareTo(CAP)
                        == 0)
                .toList();

        assertThat(reaching).singleElement().satisfies(cell -> {
            assertThat(cell.lastSignature()).isEqualTo("2018-05-10");
            assertThat(cell.objectives()).containsExactly(1, 2, 3);
        });
        assertThat(theThirtyTwoCells())
                .allSatisfy(cell -> assertThat(total(uncapped, Optional.of(cell.lastSignature()), cell.objectives()))
                        .isEqualByComparingTo(cell.total()));
    }

    @Test
    void aLowerCapHoldsTheTotal() {
        var total =
                total(rule(REQUIRES_LEVEL_1, new BigDecimal("50000.00")), Optional.of("2018-05-10"), List.of(1, 2, 3));

        assertThat(total).isEqualByComparingTo("50000");
    }

    @Test
    void rhodenseAndGarbagnateseTogetherEarnFromTenToFortyThousand() {
        assertThat(total(REQUIRES_LEVEL_1, Optional.of("2019-09-30"), List.of()))
                .isEqualByComparingTo("10000");
        assertThat(total(REQUIRES_LEVEL_1, Optional.of("2019-09-30"), List.of(1, 2, 3)))
                .isEqualByComparingTo("40000");
    }

    @Test
    void amountsAreEuroWithTwoDecimals() {
        assertThat(levelOne(LocalDate.of(2018, 5, 10), true).amount()).isEqualTo(new BigDecimal("30000.00"));
        assertThat(AMOUNTS.levelTwo(rule(INDEPENDENT, CAP), List.of(1, 2))).isEqualTo(new BigDecimal("25000.00"));
        assertThat(AMOUNTS.levelTwo(rule(INDEPENDENT, CAP), List.of())).isEqualTo(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"2017-01-01", "2021-01-01"})
    void aCycleOutsideTheValidityOfTheRowsHasNoIncentive(LocalDate cycleStart) {
        var other = new IncentiveRule("premialita-LO18", cycleStart, REQUIRES_LEVEL_1, CAP, 30, 3);

        assertThat(AMOUNTS.levelOne(other, Optional.of(LocalDate.of(2018, 5, 10)), true))
                .isEmpty();
        assertThat(AMOUNTS.levelTwo(other, List.of(1, 2, 3))).isEqualByComparingTo("0");
    }

    @Test
    void aRuleThatTheTablesDoNotKnowHasNoRow() {
        var other = new IncentiveRule("premialita-XX", LocalDate.of(2018, 1, 1), REQUIRES_LEVEL_1, CAP, 30, 3);

        assertThat(AMOUNTS.levelOne(other, Optional.of(LocalDate.of(2018, 5, 10)), true))
                .isEmpty();
    }

    private LevelOne levelOne(LocalDate signed, boolean newDimension) {
        return AMOUNTS.levelOne(rule(REQUIRES_LEVEL_1, CAP), Optional.of(signed), newDimension)
                .orElseThrow();
    }

    private BigDecimal total(IncentiveMode mode, Optional<String> signed, List<Integer> objectives) {
        return total(rule(mode, CAP), signed, objectives);
    }

    private BigDecimal total(IncentiveRule rule, Optional<String> signed, List<Integer> objectives) {
        var levelOne =
                AMOUNTS.levelOne(rule, signed.map(LocalDate::parse), true).orElseThrow();
        return AMOUNTS.total(rule, levelOne.amount(), AMOUNTS.levelTwo(rule, objectives))
                .total();
    }

    private static IncentiveRule rule(IncentiveMode mode, BigDecimal cap) {
        return new IncentiveRule("premialita-LO18", LocalDate.of(2018, 1, 1), mode, cap, 30, 3);
    }
}
