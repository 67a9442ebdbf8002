/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.region.MinimumShare;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class ShareNeededTest {

    private static final MinimumShare MINORS = new MinimumShare("MINORI", "minori", 40, Optional.of(2019), "Decreto");
    private static final MinimumShare ELDERLY =
            new MinimumShare("ANZIANI", "anziani", 25, Optional.empty(), "Delibera");

    /** 40 % of 100,000 = 40,000; there are 28,000; 40,000 - 28,000 = 12,000. 25 % = 25,000, of which there is nothing. */
    @Test
    void whatIsWantingIsSaidInEuro() {
        var shares = ShareNeeded.of(
                List.of(MINORS, ELDERLY), euro("100000"), Map.of("MINORI", euro("28000"), "ALTRI", euro("72000")));

        assertThat(shares).extracting(ShareNeeded::missing).containsExactly(euro("12000.00"), euro("25000.00"));
        assertThat(shares)
                .extracting(ShareNeeded::italian)
                .containsExactly(
                        "mancano 12.000,00 € per minori: ne servono 40.000,00, il 40 % di 100.000,00",
                        "mancano 25.000,00 € per anziani: ne servono 25.000,00, il 25 % di 100.000,00");
    }

    /** 50 % of 100,000 = 50,000: the region's share asks for 10,000 more than the country's. */
    @Test
    void aHigherShareAsksForMore() {
        var regional = new MinimumShare("MINORI", "minori", 50, Optional.empty(), "Delibera");

        assertThat(new ShareNeeded(MINORS, euro("100000"), euro("40000")).isMet())
                .isTrue();
        assertThat(new ShareNeeded(regional, euro("100000"), euro("40000")).missing())
                .isEqualTo("10000.00");
    }

    @Test
    void enoughIsSaidToo() {
        var met = new ShareNeeded(MINORS, euro("100000"), euro("40000.00"));
        assertThat(met.missing()).isEqualTo("0.00");
        assertThat(met.italian()).isEqualTo("40.000,00 € per minori: ne bastano 40.000,00, il 40 % di 100.000,00");
        assertThat(new ShareNeeded(MINORS, euro("100000"), euro("39999.99")).isMet())
                .isFalse();
        assertThat(new ShareNeeded(MINORS, BigDecimal.ZERO, BigDecimal.ZERO).isMet())
                .isTrue();
    }

    /** 40 % of 100.01 = 40.004: 40.00 would be less than 40 %. */
    @Test
    void aPartOfACentCounts() {
        var share = new ShareNeeded(MINORS, euro("100.01"), euro("40.00"));
        assertThat(share.needed()).isEqualTo("40.01");
        assertThat(share.missing()).isEqualTo("0.01");
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
