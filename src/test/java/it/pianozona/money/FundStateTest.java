/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static it.pianozona.money.SampleMoney.line;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.money.FundState.Assigned;
import it.pianozona.money.FundState.Portion;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Table T7. */
@Tag("years")
class FundStateTest {

    private static final Portion COMUNI = new Portion(Fund.of("COMUNI"), Optional.empty());
    private static final Portion FNPS_2018 = new Portion(Fund.of("FNPS"), Optional.of(2018));
    private static final Portion FNPS_2019 = new Portion(Fund.of("FNPS"), Optional.of(2019));

    private static List<FundState> table() {
        return FundState.of(
                List.of(
                        new Assigned(FNPS_2019, euro("90000"), false),
                        new Assigned(FNPS_2018, euro("70000"), true),
                        new Assigned(FNPS_2018, euro("30000"), true)),
                List.of(
                        line("FNPS", 2018, Stage.PLANNED, "60000")
                                .annuality(2018)
                                .made(),
                        line("FNPS", 2019, Stage.PLANNED, "40000")
                                .annuality(2018)
                                .made(),
                        line("FNPS", 2019, Stage.COMMITTED, "95000")
                                .annuality(2018)
                                .made(),
                        line("FNPS", 2019, Stage.PAID, "94000").annuality(2018).made(),
                        line("FNPS", 2019, Stage.REPORTED, "94000")
                                .annuality(2018)
                                .made(),
                        line("FNPS", 2019, Stage.ACCEPTED, "92500.50")
                                .annuality(2018)
                                .made(),
                        line("FNPS", 2019, Stage.PLANNED, "80000")
                                .annuality(2019)
                                .made(),
                        line("FNPS", 2019, Stage.COMMITTED, "91000")
                                .annuality(2019)
                                .made(),
                        line("FNPS", 2019, Stage.ESTIMATE, "1000000").made(),
                        line("COMUNI", 2019, Stage.PLANNED, "5").made()));
    }

    @Test
    void everyFundAndAnnualityIsOneLineInOrder() {
        assertThat(table()).extracting(FundState::portion).containsExactly(COMUNI, FNPS_2018, FNPS_2019);
        assertThat(table().get(0).assigned()).isEqualTo("0.00");
        assertThat(FundState.of(List.of(new Assigned(FNPS_2018, euro("1"), false)), List.of()))
                .singleElement()
                .satisfies(state -> assertThat(state.amounts().at(Stage.PAID)).isEqualTo("0.00"));
    }

    /**
     * FNPS 2018, spent in two years: assigned 70,000 + 30,000 = 100,000; planned 60,000 + 40,000 = 100,000; committed 95,000, so that 5,000
     * were never committed; reported 94,000, of which 92,500.50 were accepted and 1,499.50 not; 100,000 - 92,500.50 = 7,499.50 go back.
     */
    @Test
    void theMoneyOfAYearIsFollowedThroughTheYearsInWhichItIsSpent() {
        var state = table().get(1);

        assertThat(state.assigned()).isEqualTo("100000.00");
        assertThat(state.amounts().at(Stage.PLANNED)).isEqualTo("100000.00");
        assertThat(state.free()).isEqualTo("5000.00");
        assertThat(state.refused()).contains(euro("1499.50"));
        assertThat(state.toReturn()).contains(euro("7499.50"));
        assertThat(state.amounts().overruns()).isEmpty();
    }

    /** FNPS 2019: assigned 90,000, committed 91,000: 1,000 too much, and 11,000 more than the 80,000 that were planned. */
    @Test
    void whatIsStillSpentGoesNotBackAndAStageAboveTheOneBeforeIsShown() {
        var state = table().get(2);

        assertThat(state.free()).isEqualTo("-1000.00");
        assertThat(state.refused()).isEmpty();
        assertThat(state.toReturn()).isEmpty();
        assertThat(state.amounts().overruns())
                .containsExactly("l'importo impegnato supera quello programmato di 11.000,00 €");
    }

    /** A fund of which one part is not closed is not closed. Nothing was spent of what is closed: all of it goes back. */
    @Test
    void aFundIsClosedWhenAllOfItIs() {
        assertThat(FundState.of(
                                List.of(
                                        new Assigned(FNPS_2018, euro("10"), true),
                                        new Assigned(FNPS_2018, euro("10"), false)),
                                List.of())
                        .get(0)
                        .toReturn())
                .isEmpty();
        assertThat(FundState.of(List.of(new Assigned(FNPS_2018, euro("10"), true)), List.of())
                        .get(0)
                        .toReturn())
                .contains(euro("10.00"));
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
