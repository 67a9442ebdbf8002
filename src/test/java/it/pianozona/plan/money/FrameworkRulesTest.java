/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("plan")
public class FrameworkRulesTest {

    private static final List<Integer> YEARS = List.of(2018, 2019, 2020);
    private static final BudgetLimit LIMIT =
            new BudgetLimit(2018, Fund.of("COMUNI"), new BigDecimal("5000"), "Bilancio 2018");

    @Test
    void anAmountOverAConstraintIsWarnedOfOrRefusedAsTheRegionSays() {
        var over = List.of(row(2018, Fund.of("COMUNI"), "5000.01"));

        assertThat(rules(false).overLimit(over))
                .containsExactly(
                        "nel 2018 da Comuni il quadro prevede 5.000,01 €, oltre il vincolo di 5.000,00 € (Bilancio 2018): 0,01 € di troppo");
        assertThatCode(() -> limits(false, over)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits(true, over))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("0,01 €");
        assertThatCode(() -> limits(true, List.of(row(2018, Fund.of("COMUNI"), "5000"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "attracted {0} → {1}, municipal and regional {2} → {3}: {4}")
    @CsvSource({
        "50000, 80000, 400000, 390000, true",
        "50000, 80000, 400000, 400000, false",
        "80000, 80000, 400000, 390000, false",
        "80000, 50000, 400000, 390000, false"
    })
    void moneyAttractedMayNotStandInForMunicipalAndRegionalMoney(
            String attractedBefore, String attracted, String localBefore, String local, boolean warns) {
        var framework = List.of(
                row(2018, Fund.of("COMUNI"), "100000"),
                row(2018, Fund.of("FSR"), minus(localBefore)),
                row(2018, Fund.of("UE"), "999999"),
                row(2019, Fund.of("COMUNI"), "100000"),
                row(2019, Fund.of("REGIONE"), minus(local)));
        var calls = List.of(attracted(2018, attractedBefore), attracted(2019, attracted));

        var years = AdditionalityYear.of(YEARS, framework, calls, Map.of());

        assertThat(years).hasSize(2);
        assertThat(years.get(0).warns()).isEqualTo(warns);
        assertThat(years.get(0).isUnexplained()).isEqualTo(warns);
        assertThat(years.get(0).local()).isEqualByComparingTo(local);
        assertThat(AdditionalityYear.of(YEARS, framework, calls, Map.of(2019, "Fine di un finanziamento"))
                        .get(0)
                        .isUnexplained())
                .isFalse();
    }

    @Test
    void aFundPaysOnlyWithinItsValidity() {
        var problems = new Problems();
        var early = new FrameworkRules(List.of(2017, 2018), TestFunds.NATIONAL, List.of(), false);
        early.check(row(2018, Fund.of("POVERTA"), "1"), problems);
        problems.refuse();
        early.check(row(2017, Fund.of("POVERTA"), "1"), problems);
        assertThatThrownBy(problems::refuse)
                .hasMessageContaining("«Fondo povertà, quota servizi» non paga interventi nel 2017");
    }

    private static String minus(String euro) {
        return new BigDecimal(euro).subtract(new BigDecimal("100000")).toPlainString();
    }

    private static AttractedResource attracted(int year, String euro) {
        return new AttractedResource(UUID.randomUUID(), "Bando", "Fondazione", new BigDecimal(euro), year);
    }

    private static void limits(boolean blocks, List<FrameworkRow> rows) {
        var problems = new Problems();
        rules(blocks).checkLimits(rows, problems);
        problems.refuse();
    }

    private static FrameworkRules rules(boolean blocks) {
        return new FrameworkRules(YEARS, TestFunds.NATIONAL, List.of(LIMIT), blocks);
    }

    /** A row of the social area. */
    public static FrameworkRow row(int year, Fund source, String euro) {
        return new FrameworkRow(year, source, PlanAreaKind.SOCIAL, new BigDecimal(euro), "", "", "");
    }
}
