/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.MinimumShare;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What a minimum share of a fund asks for, and what there is (N-8, table T1). It is shown; it refuses nothing by itself.
 *
 * @param assigned euro of the fund, of one of its years
 * @param given euro of it that go to the people of the share
 */
public record ShareNeeded(MinimumShare share, BigDecimal assigned, BigDecimal given) {

    /** Every share of a fund.
     *
     * @param byTarget euro by the code of the target; one that is absent has none
     */
    public static List<ShareNeeded> of(
            List<MinimumShare> shares, BigDecimal assigned, Map<String, BigDecimal> byTarget) {
        return shares.stream()
                .map(share -> new ShareNeeded(share, assigned, byTarget.getOrDefault(share.target(), BigDecimal.ZERO)))
                .toList();
    }

    /** Euro that the share asks for; a part of a cent counts as one, so that it is never less than the percentage. */
    public BigDecimal needed() {
        return assigned.multiply(BigDecimal.valueOf(share.percent()))
                .movePointLeft(2)
                .setScale(2, RoundingMode.CEILING);
    }

    /** Euro that are wanting, 0 where there are enough. */
    public BigDecimal missing() {
        return needed().subtract(given).max(BigDecimal.ZERO).setScale(2, RoundingMode.CEILING);
    }

    public boolean isMet() {
        return missing().signum() == 0;
    }

    /** For example "mancano 12.000,00 € per minori: ne servono 40.000,00, il 40 % di 100.000,00". */
    public String italian() {
        var whole = "%s, il %d %% di %s"
                .formatted(ItalianNumber.euro(needed()), share.percent(), ItalianNumber.euro(assigned));
        return isMet()
                ? "%s € per %s: ne bastano %s".formatted(ItalianNumber.euro(given), share.label(), whole)
                : "mancano %s € per %s: ne servono %s".formatted(ItalianNumber.euro(missing()), share.label(), whole);
    }
}
