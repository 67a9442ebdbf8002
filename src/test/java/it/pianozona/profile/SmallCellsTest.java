/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.region.ProfileBranch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class SmallCellsTest {

    private static final Indicator USERS = indicator("UTENTI", true, true);
    private static final Indicator EURO = indicator("SPESA", false, false);

    private final SmallCells small = new SmallCells(5);

    @Test
    void fromOneToFourPersonsAreHiddenAndZeroAndFiveAreNot() {
        assertThat(List.of("0", "1", "4", "5"))
                .map(value -> small.words(USERS, new BigDecimal(value)))
                .containsExactly("0", "meno di 5", "meno di 5", "5");
        assertThat(small.words(EURO, new BigDecimal("3.5"))).isEqualTo("3,5");
        assertThat(small.shown(datum(USERS, "3"))).isEmpty();
        assertThat(small.shown(datum(USERS, "12"))).contains(new BigDecimal("12"));
    }

    @Test
    void aTotalThatWouldTellTheHiddenCellIsHiddenToo() {
        assertThat(small.total(List.of(datum(USERS, "10"), datum(USERS, "7")))).contains(new BigDecimal("17"));
        assertThat(small.total(List.of(datum(USERS, "10"), datum(USERS, "3")))).isEmpty();
        assertThat(small.total(List.of(datum(EURO, "10"), datum(EURO, "3")))).contains(new BigDecimal("13"));
        assertThat(small.total(List.of())).isEmpty();
    }

    @Test
    void anIndicatorAdmitsWhatItsRangeAndItsUnitAllow() {
        assertThat(USERS.admits(new BigDecimal("12.00"))).isTrue();
        assertThat(USERS.admits(new BigDecimal("12.5"))).isFalse();
        assertThat(USERS.admits(new BigDecimal("-1"))).isFalse();
        assertThat(EURO.admits(new BigDecimal("12.55"))).isTrue();
        assertThat(EURO.admits(new BigDecimal("12.555"))).isFalse();
        assertThat(EURO.admits(new BigDecimal("1000.01"))).isFalse();
        assertThat(EURO.admits(new BigDecimal("1E3"))).isTrue();
    }

    private static Indicator indicator(String code, boolean whole, boolean people) {
        return new Indicator(
                code,
                code,
                people ? "persone" : "euro",
                Indicator.Scope.SERVICE,
                Indicator.Direction.NEUTRAL,
                ProfileBranch.QUANTITATIVE,
                "prova",
                whole,
                people,
                BigDecimal.ZERO,
                people ? Optional.empty() : Optional.of(new BigDecimal("1000")),
                Optional.empty());
    }

    private static Datum datum(Indicator indicator, String value) {
        return new Datum(indicator, "015182", 2024, new BigDecimal(value), "prova", Datum.Confidence.ALTA, "");
    }
}
