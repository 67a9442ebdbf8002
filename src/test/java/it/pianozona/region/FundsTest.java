/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class FundsTest {

    @Test
    void aFundIsFoundByCodeAndByNameWhateverTheCase() {
        assertThat(TestFunds.NATIONAL.named(" fnps ")).contains(Fund.of("FNPS"));
        assertThat(TestFunds.NATIONAL.named("fondo nazionale politiche sociali"))
                .contains(Fund.of("FNPS"));
        assertThat(TestFunds.NATIONAL.named("Banca")).isEmpty();
    }

    @Test
    void fundsStandInTheOrderOfTheFilesAndOneThatNoFileHasStandsLastUnderItsCode() {
        var old = Fund.of("FONDO_CHIUSO");
        assertThat(Stream.of(old, Fund.of("FSR"), Fund.of("COMUNI"), Fund.of("FNPS"))
                        .sorted())
                .containsExactly(Fund.of("COMUNI"), Fund.of("FNPS"), Fund.of("FSR"), old);
        assertThat(old.italian()).isEqualTo("FONDO_CHIUSO");
        assertThat(old.kind()).isEqualTo(FundKind.OTHER);
        assertThat(TestFunds.NATIONAL.and(Stream.of(old, Fund.of("FSR"), old)))
                .endsWith(old)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFundPaysFromItsFirstYearToItsLast() {
        var entry = new FundEntry(
                "F",
                "Fondo",
                FundKind.STATE,
                true,
                Optional.of(LocalDate.of(2018, 7, 1)),
                Optional.of(LocalDate.of(2019, 12, 31)));
        assertThat(List.of(2017, 2018, 2019, 2020)).filteredOn(entry::pays).containsExactly(2018, 2019);
        assertThat(Fund.of("POVERTA").pays(2017)).isFalse();
        assertThat(Fund.of("POVERTA").pays(2018)).isTrue();
    }

    @Test
    void whatAnActOfTheRegionSharesOutIsNotWhatMunicipalitiesOrUsersGive() {
        assertThat(TestFunds.NATIONAL.allotted())
                .contains(Fund.of("FNPS"), Fund.of("FSR"), Fund.of("POVERTA"))
                .doesNotContain(Fund.of("COMUNI"), Fund.of("UTENTI"), Fund.of("ALTRO"));
    }
}
