/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import static it.pianozona.programme.commitment.SampleBook.BOBBIO;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.money.PledgeRules;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked examples of requirement 5.7 and what the programme adds to them. */
@Tag("years")
class ProgrammeCommitmentRulesTest {

    @Test
    void twelveThousandOnTenThousandIsSaidOrRefusedAsTheRegionWantsIt() {
        assertThat(check("WARN", commitment("10000", "12000"), "12000"))
                .containsExactly(
                        "«Importo»: 12.000,00 € superano la disponibilità di 10.000,00 €. L'impegno è registrato: verifica la copertura prima dell'approvazione.");
        assertThatThrownBy(() -> check("BLOCK", commitment("10000", "12000"), "12000"))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("La regione non lo consente: riduci l'importo");
    }

    @Test
    void whatIsCoveredAloneAndNotWithTheOtherSheetsIsSaidOrRefusedToo() {
        assertThat(check("WARN", commitment("10000", "6000"), "11000"))
                .singleElement()
                .asString()
                .contains("con gli altri impegni sulla stessa fonte sono 11.000,00 €");
        assertThatThrownBy(() -> check("BLOCK", commitment("10000", "6000"), "11000"))
                .hasMessageContaining("sono 11.000,00 €");
        assertThat(check("BLOCK", commitment("10000", "6000"), "10000")).isEmpty();
    }

    @Test
    void neitherAmountNorSomethingElseIsRefused() {
        assertThatThrownBy(() -> check("WARN", commitment("10000", "0"), "0"))
                .hasMessageContaining("«Importo» o «Impegno non finanziario»: indica almeno uno dei due");
    }

    @Test
    void anAnnualityIsNotOfAYearToComeNorOfTenYearsAgo() {
        for (var wrong : List.of(2020, 2008)) {
            assertThatThrownBy(() -> check("WARN", of(Optional.of(wrong)), "1"))
                    .hasMessageContaining("«Annualità»: scrivi l'anno di cui è il fondo, dal 2009 al 2019");
        }
        assertThat(check("WARN", of(Optional.of(2009)), "1")).isEmpty();
    }

    @Test
    void strangersToTheProgrammeAndWhatIsNotInItAreRefusedAtOnce() {
        var wrong = new ProgrammeCommitment(
                UUID.randomUUID(),
                "sindaco-999999",
                UUID.randomUUID(),
                Fund.of("BITCOIN"),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                "",
                new BigDecimal("1.05"),
                "");

        assertThatThrownBy(() -> check("WARN", wrong, "1"))
                .hasMessageContaining("«Ente»")
                .hasMessageContaining("«Scheda»")
                .hasMessageContaining("«Fonte»: «BITCOIN» non è fra i fondi")
                .hasMessageContaining("«Personale»");
    }

    @Test
    void aBodyDoesNotSayItHasLessThanItCommitsWhereTheRegionBlocks() {
        var less = new FundAvailability(BOBBIO, Fund.of("COMUNI"), new BigDecimal("9000"), new BigDecimal("9000.01"));

        assertThat(rules("WARN").checkAvailable(less)).hasSize(1);
        assertThatThrownBy(() -> rules("BLOCK").checkAvailable(less)).hasMessageContaining("9.000,01 €");
    }

    private static List<String> check(String overBudget, ProgrammeCommitment one, String together) {
        return rules(overBudget)
                .check(one, new FundAvailability(one.body(), one.fund(), one.availability(), new BigDecimal(together)));
    }

    private static ProgrammeCommitmentRules rules(String overBudget) {
        return new ProgrammeCommitmentRules(
                Set.of(BOBBIO),
                Set.of(HOME_CARE.id()),
                2019,
                PledgeRules.of(TestFunds.NATIONAL, overBudget, "dell'approvazione"));
    }

    private static ProgrammeCommitment commitment(String available, String amount) {
        return SampleBook.commitment(BOBBIO, HOME_CARE, "COMUNI", amount)
                .having(Optional.of(new BigDecimal(available)));
    }

    private static ProgrammeCommitment of(Optional<Integer> annuality) {
        return new ProgrammeCommitment(
                UUID.randomUUID(),
                BOBBIO,
                HOME_CARE.id(),
                Fund.of("FNPS"),
                annuality,
                Optional.of(BigDecimal.TEN),
                BigDecimal.ONE,
                "",
                BigDecimal.ZERO,
                "");
    }
}
