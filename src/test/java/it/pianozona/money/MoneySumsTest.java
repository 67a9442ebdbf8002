/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static it.pianozona.money.SampleMoney.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class MoneySumsTest {

    private static final UUID SHEET = UUID.randomUUID();

    private static final List<MoneyLine> LINES = List.of(
            line("FNPS", 2018, Stage.PLANNED, "100.10")
                    .heading("SOCIAL")
                    .sheet(SHEET)
                    .made(),
            line("FNPS", 2019, Stage.COMMITTED, "50")
                    .heading("SOCIAL")
                    .body("a")
                    .made(),
            line("COMUNI", 2019, Stage.COMMITTED, "25.5")
                    .heading("HEALTH")
                    .body("b")
                    .sheet(SHEET)
                    .made(),
            line("COMUNI", 2019, Stage.PLANNED, "0.00").made());

    @Test
    void figuresAreAddedUpByWhatTheyHave() {
        assertThat(MoneySums.total(LINES)).isEqualTo("175.60");
        assertThat(MoneySums.byFund(LINES))
                .containsOnly(entry(Fund.of("COMUNI"), euro("25.50")), entry(Fund.of("FNPS"), euro("150.10")));
        assertThat(MoneySums.byYear(LINES)).containsExactly(entry(2018, euro("100.10")), entry(2019, euro("75.50")));
        assertThat(MoneySums.byStage(LINES))
                .containsExactly(entry(Stage.PLANNED, euro("100.10")), entry(Stage.COMMITTED, euro("75.50")));
        assertThat(MoneySums.byBody(LINES))
                .containsExactly(entry("", euro("100.10")), entry("a", euro("50.00")), entry("b", euro("25.50")));
        assertThat(MoneySums.byHeading(LINES))
                .containsExactly(
                        entry("", euro("0.00")), entry("HEALTH", euro("25.50")), entry("SOCIAL", euro("150.10")));
        assertThat(MoneySums.bySheet(LINES)).containsExactly(entry(SHEET, euro("125.60")));
    }

    @Test
    void aStageIsTakenAlone() {
        assertThat(MoneySums.at(Stage.COMMITTED, LINES)).hasSize(2);
        assertThat(MoneySums.total(MoneySums.at(Stage.PAID, LINES))).isEqualTo("0.00");
    }

    @Test
    void aReasonHasWords() {
        assertThatThrownBy(() -> new Fall(Fall.Reason.RELEASE, "  troppo poco  "))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«Motivazione»");
        assertThat(Optional.of(Fall.Reason.MATERIAL_ERROR.italian())).contains("errore materiale");
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
