/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.region.Fund;
import java.math.BigDecimal;

/**
 * What a fund gives the programme of a year.
 *
 * @param annuality the year whose money it is
 * @param act of the region that shares it out, or what a provisional amount rests on; may be empty
 * @param assigned euro, two decimals, 0 or more
 * @param carried euro that are left of it from earlier years, two decimals, 0 or more
 * @param provisional whether the act of the region is still missing
 */
public record Resource(
        Fund fund, int annuality, String act, BigDecimal assigned, BigDecimal carried, boolean provisional) {

    /** Euro that the programme may plan with. */
    public BigDecimal available() {
        return assigned.add(carried).setScale(2);
    }
}
