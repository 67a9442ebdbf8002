/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;

/**
 * What a body has of a fund beside all that it commits of it (ER-17).
 *
 * @param available euro that the body says it has, 0 where it never did
 * @param committed euro on all sheets of the year
 */
public record FundAvailability(String body, Fund fund, BigDecimal available, BigDecimal committed) {

    /** Euro that are left; below 0 where more is committed than there is. */
    public BigDecimal left() {
        return available.subtract(committed);
    }

    public boolean isOver() {
        return left().signum() < 0;
    }

    /**
     * What people read of one that is over.
     *
     * @param name of the body
     */
    public String italian(String name) {
        return "%s, %s: impegna %s € su tutte le schede e ne ha %s, mancano %s €."
                .formatted(
                        name,
                        fund.italian(),
                        ItalianNumber.euro(committed),
                        ItalianNumber.euro(available),
                        ItalianNumber.euro(left().negate()));
    }
}
