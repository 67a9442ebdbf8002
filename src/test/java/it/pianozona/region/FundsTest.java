/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
                Optional.empty(),
                Optional.of(LocalDate.of(2018, 7, 1)),
                Optional.of(LocalDate.of(2019, 12, 31)),
                Optional.empty());
        assertThat(List.of(2017, 2018, 2019, 2020)).filteredOn(entry::pays).containsExactly(2018, 2019);
        assertThat(Fund.of("POVERTA").pays(2017)).isFalse();
        assertThat(Fund.of("POVERTA").pays(2018)).isTrue();
    }

    @Test
    void theMoneyOfSomeFundsBelongsToAYearOfTheFund() {
        assertThat(Fund.of("FNPS").hasAnnualities()).isTrue();
        assertThat(Fund.of("POVERTA").hasAnnualities()).isTrue();
        assertThat(Fund.of("COMUNI").hasAnnualities()).isFalse();
        assertThat(Fund.of("FONDO_CHIUSO").hasAnnualities()).isFalse();
    }

    @Test
    void aPartOfTheNationalFundGoesToMinorsFromTheYearOfWhichWeKnow() {
        assertThat(TestFunds.NATIONAL.minimumShares(Fund.of("FNPS"), 2019))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.target()).isEqualTo("MINORI");
                    assertThat(share.percent()).isEqualTo(40);
                    assertThat(share.source()).isNotBlank();
                });
        assertThat(TestFunds.NATIONAL.minimumShares(Fund.of("FNPS"), 2018)).isEmpty();
        assertThat(TestFunds.NATIONAL.minimumShares(Fund.of("COMUNI"), 2019)).isEmpty();
        assertThat(TestFunds.NATIONAL.minimumShares(Fund.of("FONDO_CHIUSO"), 2019))
                .isEmpty();
    }

    @Test
    void aRegionSetsAHigherShareAndTheOthersStay() {
        var profiles = new RegionProfiles();
        assertThat(profiles.find("LO18").orElseThrow().funds().minimumShares(Fund.of("FNPS"), 2020))
                .extracting(MinimumShare::target, MinimumShare::percent)
                .containsExactly(tuple("MINORI", 50));
        assertThat(profiles.find("TO").orElseThrow().funds().minimumShares(Fund.of("FNPS"), 2020))
                .extracting(MinimumShare::target, MinimumShare::percent)
                .containsExactly(tuple("MINORI", 40));

        var national = new MinimumShare("MINORI", "minori", 40, Optional.empty(), "Legge");
        var elderly = new MinimumShare("ANZIANI", "anziani", 10, Optional.empty(), "Legge");
        var regional = new MinimumShare("MINORI", "minori", 50, Optional.empty(), "Delibera");
        var fund = new FundEntry(
                "F",
                "Fondo",
                FundKind.STATE,
                true,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(national, elderly)));
        assertThat(fund.with(List.of(regional)).shares()).containsExactly(elderly, regional);
    }

    @Test
    void whatAnActOfTheRegionSharesOutIsNotWhatMunicipalitiesOrUsersGive() {
        assertThat(TestFunds.NATIONAL.allotted())
                .contains(Fund.of("FNPS"), Fund.of("FSR"), Fund.of("POVERTA"))
                .doesNotContain(Fund.of("COMUNI"), Fund.of("UTENTI"), Fund.of("ALTRO"));
    }
}
