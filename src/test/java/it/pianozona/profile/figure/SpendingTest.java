/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement 5.2, with its exact figures. */
@Tag("plan")
class SpendingTest {

    private static SpendingRow row(String istat, String population, String total) {
        return row(istat, population, total, "", "");
    }

    private static SpendingRow row(String istat, String population, String total, String planned, String managed) {
        return new SpendingRow(
                istat,
                number(population),
                number(total),
                number(planned),
                number(managed),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Optional<BigDecimal> euro(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    @Test
    void anAreaSpendsItsTotalByItsPeopleNotTheMeanOfItsMunicipalities() {
        var area = new AreaSpending(List.of(row("1", "10000", "1000000"), row("2", "1000", "50000")));

        assertThat(area.rows().get(0).perCapita()).isEqualTo(euro("100.00"));
        assertThat(area.rows().get(1).perCapita()).isEqualTo(euro("50.00"));
        assertThat(area.perCapita().value()).isEqualTo(euro("95.45"));
    }

    @Test
    void theDifferentialIsTheLargestLessTheSmallest() {
        var area =
                new AreaSpending(List.of(row("1", "1000", "150000"), row("2", "100", "9000"), row("3", "10", "520")));

        assertThat(area.differential().value()).isEqualTo(euro("98.00"));
        assertThat(DifferentialBand.of(new BigDecimal("98.00"))).isEqualTo(DifferentialBand.FROM_50_TO_100);
    }

    @ParameterizedTest
    @CsvSource({
        "0, OUTSIDE",
        "49.99, OUTSIDE",
        "50.00, FROM_50_TO_100",
        "98, FROM_50_TO_100",
        "100.00, FROM_50_TO_100",
        "100.004, FROM_50_TO_100",
        "100.005, ABOVE_100_TO_150",
        "100.01, ABOVE_100_TO_150",
        "150.00, ABOVE_100_TO_150",
        "150.01, OUTSIDE"
    })
    void aHundredBelongsToTheLowerBand(BigDecimal euro, DifferentialBand band) {
        assertThat(DifferentialBand.of(euro)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "0, UP_TO_60",
        "60.00, UP_TO_60",
        "60.01, WITHOUT_REFERENCE",
        "129.99, WITHOUT_REFERENCE",
        "130.00, FROM_130_TO_170",
        "170.00, FROM_130_TO_170",
        "170.01, WITHOUT_REFERENCE"
    })
    void onlyTwoSpendingClassesHaveAReference(BigDecimal perCapita, SpendingClass expected) {
        assertThat(SpendingClass.of(perCapita)).isEqualTo(expected);
    }

    @Test
    void theReferencesOfTheClassesAreThoseOfTheSource() {
        assertThat(SpendingClass.UP_TO_60.reference()).isEqualTo(euro("42"));
        assertThat(SpendingClass.UP_TO_60.italian()).isEqualTo("≤ 60");
        assertThat(SpendingClass.FROM_130_TO_170.reference()).isEqualTo(euro("5"));
        assertThat(SpendingClass.FROM_130_TO_170.italian()).isEqualTo("130-170");
        assertThat(SpendingClass.WITHOUT_REFERENCE.reference()).isEmpty();
    }

    @Test
    void nineteenOfEightySixIsTwentyTwoPercentAndEighteenTwentyOne() {
        var area = new AreaSpending(List.of(row("1", "100", "8600", "1900", "1800")));

        assertThat(area.perCapita().value()).isEqualTo(euro("86.00"));
        assertThat(area.plannedPerCapita().value()).isEqualTo(euro("19.00"));
        assertThat(area.managedPerCapita().value()).isEqualTo(euro("18.00"));
        assertThat(area.jointPlanning().value()).isEqualTo(euro("22.09"));
        assertThat(area.jointManagement().value()).isEqualTo(euro("20.93"));
        assertThat(new Sample(19, 86).shown()).isEqualTo(euro("22"));
        assertThat(new Sample(18, 86).shown()).isEqualTo(euro("21"));
    }

    @Test
    void bothSharesFitAMeanBetweenTheBoundsOfTheSource() {
        var lowest = new BigDecimal("84.44");
        var highest = new BigDecimal("87.80");
        for (var mean : List.of(lowest, highest)) {
            assertThat(Ratio.percent(new BigDecimal("19"), mean).orElseThrow())
                    .isBetween(new BigDecimal("21.5"), new BigDecimal("22.5"));
            assertThat(Ratio.percent(new BigDecimal("18"), mean).orElseThrow())
                    .isBetween(new BigDecimal("20.5"), new BigDecimal("21.5"));
        }
        assertThat(Ratio.percent(new BigDecimal("19"), new BigDecimal("84.00")).orElseThrow())
                .isGreaterThan(new BigDecimal("22.5"));
        assertThat(Ratio.percent(new BigDecimal("18"), new BigDecimal("88.00")).orElseThrow())
                .isLessThan(new BigDecimal("20.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "38, 74, 51.35, 51",
        "23, 74, 31.08, 31",
        "38, 75, 50.67, 51",
        "23, 75, 30.67, 31",
        "13, 74, 17.57, 18",
        "14, 75, 18.67, 19"
    })
    void theSampleIsNotAllOfTheAreas(int count, int of, BigDecimal percent, BigDecimal shown) {
        assertThat(new Sample(count, of).percent()).contains(percent);
        assertThat(new Sample(count, of).shown()).contains(shown);
    }

    @Test
    void ninetyEightAreasWouldNotGiveThePercentsOfTheSource() {
        assertThat(new Sample(38, 98).shown()).isEqualTo(euro("39"));
        assertThat(new Sample(0, 0).percent()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndTheFigureIsPartial() {
        var area = new AreaSpending(
                List.of(row("1", "100", "9000", "900", ""), row("2", "", "5000", "500", "1"), row("3", "50", "")));

        assertThat(area.perCapita()).isEqualTo(new Figure(euro("90.00"), 1, List.of("2", "3")));
        assertThat(area.perCapita().isPartial()).isTrue();
        assertThat(area.jointPlanning()).isEqualTo(new Figure(euro("10.00"), 2, List.of("3")));
        assertThat(area.differential()).isEqualTo(new Figure(Optional.empty(), 1, List.of("2", "3")));
        assertThat(new AreaSpending(List.of(row("1", "", ""))).perCapita())
                .isEqualTo(new Figure(Optional.empty(), 0, List.of("1")));
    }

    @Test
    void aPartLargerThanTheTotalOrNobodyLivingThereIsSaidAndNotCounted() {
        var wrong = row("1", "0", "100", "100.01", "100");
        var right = row("2", "10", "100", "10", "20");
        var area = new AreaSpending(List.of(wrong, right));

        assertThat(wrong.problems())
                .containsExactly(
                        "la popolazione deve essere maggiore di 0",
                        "la spesa programmata insieme supera la spesa totale");
        assertThat(right.problems()).isEmpty();
        assertThat(area.perCapita().value()).isEqualTo(euro("10.00"));
        assertThat(area.jointPlanning()).isEqualTo(new Figure(euro("10.00"), 1, List.of("1")));
        assertThat(area.jointManagement().value()).isEqualTo(euro("60.00"));
    }

    @Test
    void halfACentGoesUp() {
        assertThat(Ratio.of(new BigDecimal("1.005"), BigDecimal.ONE)).isEqualTo(euro("1.01"));
        assertThat(Ratio.of(new BigDecimal("1.0049"), BigDecimal.ONE)).isEqualTo(euro("1.00"));
    }
}
