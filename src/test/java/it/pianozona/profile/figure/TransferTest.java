/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirements 5.2 and LO15-50. */
@Tag("plan")
class TransferTest {

    private static Transfer transfer(String istat, int budget, int transferred, Integer previous) {
        return new Transfer(
                istat,
                BigDecimal.valueOf(budget),
                BigDecimal.valueOf(transferred),
                Optional.ofNullable(previous).map(BigDecimal::valueOf));
    }

    @Test
    void threeHundredThousandOfTwoMillionsIsFifteenPercent() {
        assertThat(transfer("1", 2_000_000, 300_000, null).share()).contains(new BigDecimal("15.00"));
    }

    @Test
    void growthIsOnTheYearBefore() {
        assertThat(transfer("1", 2_000_000, 300_000, 240_000).growth()).contains(new BigDecimal("25.00"));
        assertThat(transfer("1", 2_000_000, 300_000, 400_000).growth()).contains(new BigDecimal("-25.00"));
        assertThat(transfer("1", 2_000_000, 300_000, null).growth()).isEmpty();
        assertThat(transfer("1", 2_000_000, 300_000, 0).growth()).isEmpty();
    }

    @Test
    void theLargestShareIsFirstAndEqualSharesHaveEqualPlaces() {
        var ranking = Transfer.ranking(List.of(
                transfer("1", 100, 5, null),
                transfer("2", 100, 15, null),
                transfer("3", 200, 10, null),
                transfer("4", 0, 0, null),
                transfer("5", 100, 101, null),
                transfer("6", 100, 1, null)));

        assertThat(ranking)
                .extracting(one -> one.place() + ":" + one.transfer().municipality())
                .containsExactly("1:2", "2:1", "2:3", "4:6");
    }
}
