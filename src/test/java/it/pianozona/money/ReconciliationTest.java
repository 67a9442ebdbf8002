/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static it.pianozona.money.SampleMoney.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.pianozona.region.Fund;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Table T6. */
@Tag("years")
class ReconciliationTest {

    private static final List<MoneyLine> LINES = List.of(
            line("COMUNI", 2019, Stage.ESTIMATE, "120000").heading("SOCIAL").made(),
            line("FNPS", 2018, Stage.ESTIMATE, "50000").heading("SOCIAL").made(),
            line("SSR", 2018, Stage.ESTIMATE, "12000").heading("HEALTH").made(),
            line("COMUNI", 2018, Stage.ESTIMATE, "100000").heading("SOCIAL").made(),
            line("COMUNI", 2018, Stage.PLANNED, "60000.50").heading("SOCIAL").made(),
            line("COMUNI", 2018, Stage.PLANNED, "40000").heading("SOCIAL").made(),
            line("COMUNI", 2018, Stage.COMMITTED, "30000")
                    .heading("SOCIAL")
                    .body("a")
                    .made(),
            line("COMUNI", 2018, Stage.COMMITTED, "50000")
                    .heading("SOCIAL")
                    .body("b")
                    .made(),
            line("COMUNI", 2018, Stage.PAID, "45000.25").heading("SOCIAL").made(),
            line("FSR", 2018, Stage.COMMITTED, "7000").heading("SOCIO_HEALTH").made(),
            line("FSR", 2018, Stage.COMMITTED, "1").made());

    private final Reconciliation table = Reconciliation.of(LINES);

    @Test
    void everyYearSourceAndAreaIsOneLineInOrder() {
        assertThat(table.lines())
                .extracting(line -> line.place().year(), line -> line.place().heading(), line -> line.place()
                        .fund())
                .containsExactly(
                        tuple(2018, "SOCIAL", Fund.of("COMUNI")),
                        tuple(2018, "SOCIAL", Fund.of("FNPS")),
                        tuple(2018, "SOCIO_HEALTH", Fund.of("FSR")),
                        tuple(2018, "HEALTH", Fund.of("SSR")),
                        tuple(2018, "", Fund.of("FSR")),
                        tuple(2019, "SOCIAL", Fund.of("COMUNI")));
    }

    /**
     * Municipalities, social area, 2018: framework 100,000; planned 60,000.50 + 40,000 = 100,000.50, 0.50 above; committed 30,000 + 50,000 =
     * 80,000, 20,000 below; paid 45,000.25, 54,999.75 below.
     */
    @Test
    void aLineSaysHowFarEachStageIsFromTheFramework() {
        var amounts = table.lines().get(0).amounts();

        assertThat(amounts.at(Stage.PLANNED)).isEqualTo("100000.50");
        assertThat(amounts.overFramework(Stage.PLANNED)).isEqualTo("0.50");
        assertThat(amounts.overFramework(Stage.COMMITTED)).isEqualTo("-20000.00");
        assertThat(amounts.overFramework(Stage.PAID)).isEqualTo("-54999.75");
        assertThat(amounts.differs(Stage.PLANNED)).isTrue();
        assertThat(amounts.differs(Stage.ESTIMATE)).isFalse();
    }

    /** Socio-health, FSR: no framework, 7,000 committed. Health, SSR: a framework of 12,000 of which nothing is committed. */
    @Test
    void whatOnlyOneSideSaysIsADifference() {
        assertThat(table.lines().get(2).amounts().overFramework(Stage.COMMITTED))
                .isEqualTo("7000.00");
        assertThat(table.lines().get(3).amounts().overFramework(Stage.COMMITTED))
                .isEqualTo("-12000.00");
    }

    /**
     * 2018: framework 100,000 + 50,000 + 12,000 = 162,000; committed 80,000 + 7,000 + 1 = 87,001, 74,999 below. All years: framework
     * 162,000 + 120,000 = 282,000, committed 87,001, 194,999 below.
     */
    @Test
    void yearsAndTheWholeAreSums() {
        assertThat(table.ofYear(2018).at(Stage.ESTIMATE)).isEqualTo("162000.00");
        assertThat(table.ofYear(2018).overFramework(Stage.COMMITTED)).isEqualTo("-74999.00");
        assertThat(table.ofYear(2020).at(Stage.ESTIMATE)).isEqualTo("0.00");
        assertThat(table.total().at(Stage.ESTIMATE)).isEqualTo("282000.00");
        assertThat(table.total().overFramework(Stage.COMMITTED)).isEqualTo("-194999.00");
    }

    @Test
    void nothingSaidIsNoLine() {
        assertThat(Reconciliation.of(List.of()).lines()).isEmpty();
        assertThat(Reconciliation.of(List.of()).total().at(Stage.PAID)).isEqualTo("0.00");
    }

    /** The agreement commits 300 in each of three years; the programme of 2019 says 250. Committed: 300 + 250 + 300 = 850, not 1,150. */
    @Test
    void theProgrammeOfAYearTakesThePlaceOfWhatTheAgreementSaidOfIt() {
        var lines = List.of(
                line("COMUNI", 2018, Stage.COMMITTED, "300")
                        .in(Instrument.AGREEMENT)
                        .made(),
                line("COMUNI", 2019, Stage.COMMITTED, "300")
                        .in(Instrument.AGREEMENT)
                        .made(),
                line("COMUNI", 2020, Stage.COMMITTED, "300")
                        .in(Instrument.AGREEMENT)
                        .made(),
                line("COMUNI", 2019, Stage.COMMITTED, "150")
                        .in(Instrument.PROGRAMME)
                        .made(),
                line("COMUNI", 2019, Stage.COMMITTED, "100")
                        .in(Instrument.PROGRAMME)
                        .made(),
                line("COMUNI", 2019, Stage.ESTIMATE, "400").in(Instrument.PLAN).made());

        var table = Reconciliation.of(MoneySums.latest(lines));
        assertThat(table.total().at(Stage.COMMITTED)).isEqualTo("850.00");
        assertThat(table.ofYear(2019).overFramework(Stage.COMMITTED)).isEqualTo("-150.00");
    }
}
