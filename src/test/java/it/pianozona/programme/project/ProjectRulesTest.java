/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.programme.project.IntegrationProject.Proposal;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class ProjectRulesTest {

    private final ProjectRules rules =
            new ProjectRules(List.of(new Entry("casa", "Politiche abitative", "ER-19")), TestFunds.NATIONAL, 2019);

    /** 6.000 + 3.999,99 = 9.999,99; 0,01 is missing of 10.000. */
    @Test
    void theCoverAddsUpToTheCost() {
        assertThatCode(() -> rules.check(proposal("10000", "6000", "4000"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(proposal("10000", "6000", "3999.99")))
                .hasMessageContaining(
                        "«Copertura»: le righe fanno 9.999,99 € e il costo è di 10.000,00 €: mancano 0,01 €.");
        assertThatThrownBy(() -> rules.check(proposal("10000", "6000", "4500")))
                .hasMessageContaining("le righe fanno 10.500,00 €")
                .hasMessageContaining("ci sono in più 500,00 €");
        assertThatThrownBy(() -> rules.check(proposal("10000"))).hasMessageContaining("mancano 10.000,00 €");
    }

    @Test
    void theProjectStandsInTheYearOfTheProgramme() {
        assertThatThrownBy(() -> rules.check(of("casa", LocalDate.of(2018, 12, 31), LocalDate.of(2020, 1, 1))))
                .hasMessageContaining("«Dal»: il progetto sta nell'anno del programma, dal 01/01/2019 al 31/12/2019")
                .hasMessageContaining("«Al»");
        assertThatThrownBy(() -> rules.check(of("casa", LocalDate.of(2019, 5, 2), LocalDate.of(2019, 5, 1))))
                .hasMessageContaining("«Al»: viene prima del giorno d'inizio");
    }

    @Test
    void onlyThePoliciesOfTheRegionAreIntegrated() {
        assertThatThrownBy(() -> rules.check(of("turismo", LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 1))))
                .hasMessageContaining("«Politica»");
    }

    private static Proposal proposal(String cost, String... covers) {
        return new Proposal(
                "Abitare insieme",
                "casa",
                "Cooperativa La Casa",
                "",
                new BigDecimal(cost),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31),
                List.of(covers).stream()
                        .map(amount -> new Cover(Fund.of("COMUNI"), "", new BigDecimal(amount)))
                        .toList());
    }

    private static Proposal of(String policy, LocalDate from, LocalDate to) {
        return new Proposal(
                "Abitare insieme",
                policy,
                "Cooperativa La Casa",
                "",
                BigDecimal.TEN,
                from,
                to,
                List.of(new Cover(Fund.of("COMUNI"), "", BigDecimal.TEN)));
    }
}
