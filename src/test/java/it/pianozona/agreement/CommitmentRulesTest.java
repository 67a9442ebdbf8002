/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.money.PledgeRules;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("agreement")
class CommitmentRulesTest {

    private static final String MAYOR = "sindaco-015182";
    private static final UUID ACTION = UUID.randomUUID();

    private final CommitmentRules warns = rules("WARN");
    private final CommitmentRules blocks = rules("BLOCK");

    private static CommitmentRules rules(String overBudget) {
        return new CommitmentRules(
                Set.of(MAYOR),
                Set.of(ACTION),
                List.of(2018, 2019, 2020),
                PledgeRules.of(TestFunds.NATIONAL, overBudget, "della firma"));
    }

    @Test
    void twelveThousandOnTenThousandIsAdmittedWithAWarning() {
        assertThat(warns.check(commitment("10000", "12000", "", "0"))).hasValueSatisfying(words -> assertThat(words)
                .contains("12.000,00 €", "10.000,00 €", "verifica la copertura prima della firma."));
    }

    @Test
    void twelveThousandOnTenThousandIsRefusedWhereTheRegionBlocks() {
        assertThatThrownBy(() -> blocks.check(commitment("10000", "12000", "", "0")))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Importo»: 12.000,00 € superano la disponibilità di 10.000,00 €")
                .hasMessageContaining("La regione non lo consente: riduci l'importo");
    }

    @Test
    void whatIsAvailableMayBeCommittedToTheLastCent() {
        assertThat(blocks.check(commitment("10000.00", "10000", "", "0"))).isEmpty();
    }

    @Test
    void neitherAmountNorNonFinancialCommitmentIsRefused() {
        assertThatThrownBy(() -> warns.check(commitment("10000", "0", " ", "0.5")))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Importo» o «Impegno non finanziario»: indica almeno uno dei due");
    }

    @Test
    void aNonFinancialCommitmentNeedsNoAmount() {
        assertThat(warns.check(commitment("0", "0", "Una sala per gli incontri", "0")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.05", "0.55", "0.95", "1", "1.00"})
    void staffGoesInStepsOfFiveHundredths(String share) {
        assertThat(warns.check(commitment("1", "1", "", share))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.05", "0.01", "0.52", "1.05", "2"})
    void anyOtherShareOfStaffIsRefused(String share) {
        assertThatThrownBy(() -> warns.check(commitment("1", "1", "", share))).hasMessageContaining("«Personale»");
    }

    @ParameterizedTest
    @CsvSource({"-1,1,Disponibilità", "1,-1,Importo", "1,0.001,Importo", "1.005,1,Disponibilità"})
    void euroAreNotNegativeAndHaveTwoDecimals(String available, String amount, String field) {
        assertThatThrownBy(() -> warns.check(commitment(available, amount, "impegno", "0")))
                .hasMessageContaining("«" + field + "»");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = new Commitment(
                UUID.randomUUID(),
                "sindaco-999999",
                UUID.randomUUID(),
                2021,
                Fund.of("COMUNI"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "",
                BigDecimal.TEN,
                "x".repeat(201));

        assertThatThrownBy(() -> warns.check(wrong))
                .hasMessageContaining("«Ente»")
                .hasMessageContaining("«Azione»")
                .hasMessageContaining("«Anno»: deve essere nel periodo del piano, dal 2018 al 2020")
                .hasMessageContaining("«Personale»")
                .hasMessageContaining("«Atto»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.000|12000",
                "1.234,56|1234.56",
                "1234,5|1234.5",
                "0,05|0.05",
                "0.05|0.05",
                "10000|10000",
                "-3|-3"
            })
    void italianNumbersAreRead(String written, BigDecimal number) {
        assertThat(ItalianNumber.read(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dodicimila", "1,2,3", "1.2.3", "12.00,5", "1e9", "١٢"})
    void whatIsNoNumberIsNotGuessed(String written) {
        assertThat(ItalianNumber.read(written)).isEmpty();
    }

    private static Commitment commitment(String available, String amount, String nonFinancial, String staff) {
        return new Commitment(
                UUID.randomUUID(),
                MAYOR,
                ACTION,
                2018,
                Fund.of("COMUNI"),
                new BigDecimal(available),
                new BigDecimal(amount),
                nonFinancial,
                new BigDecimal(staff),
                "");
    }
}
