/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class PledgeRulesTest {

    private final PledgeRules warns = PledgeRules.of(TestFunds.NATIONAL, "WARN", "dell'approvazione");
    private final PledgeRules blocks = PledgeRules.of(TestFunds.NATIONAL, "BLOCK", "dell'approvazione");

    @Test
    void whatIsSaidNamesWhatTheCoverIsVerifiedBefore() {
        assertThat(warns.warning(pledge("COMUNI", 2018, "10000", "12000")))
                .hasValue(
                        "«Importo»: 12.000,00 € superano la disponibilità di 10.000,00 €. L'impegno è registrato: verifica la copertura prima dell'approvazione.");
        assertThat(warns.warning(pledge("COMUNI", 2018, "12000", "12000"))).isEmpty();
    }

    @Test
    void whatIsCoveredOneByOneAndNotTogetherIsSaidAsTheRegionWantsIt() {
        assertThat(warns.overTogether(new BigDecimal("16000"), new BigDecimal("10000")))
                .contains("sono 16.000,00 €", "disponibilità di 10.000,00 €", "L'impegno è registrato");
        assertThat(blocks.overTogether(new BigDecimal("16000"), new BigDecimal("10000")))
                .contains("La regione non lo consente");
    }

    @Test
    void aFundThatDoesNotPayInTheYearIsRefused() {
        var problems = new Problems();

        warns.hold(pledge("POVERTA", 2017, "1", "1"), problems);

        assertThatThrownBy(problems::refuse).hasMessageContaining("«Fonte»").hasMessageContaining("2017");
    }

    private static Pledge pledge(String fund, int year, String available, String amount) {
        return new Pledge(
                year, Fund.of(fund), new BigDecimal(available), new BigDecimal(amount), "", BigDecimal.ZERO, "");
    }
}
