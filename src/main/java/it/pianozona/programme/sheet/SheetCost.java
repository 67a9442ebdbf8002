/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Money of the year for an intervention, planned.
 *
 * @param annuality year of the fund that pays, where the fund has years
 * @param body id of the office whose body pays, empty where nobody is named
 * @param amount euro, 0 or more, two decimals
 */
public record SheetCost(Fund fund, Optional<Integer> annuality, String body, int year, BigDecimal amount) {

    /** What is counted together: two costs of one place are one. */
    public record Place(Fund fund, Optional<Integer> annuality, String body, int year) {}

    public Place place() {
        return new Place(fund, annuality, body, year);
    }

    /** An amount with the two decimals that it is kept with; one that has more stays, for the rules to refuse. */
    public static BigDecimal euro(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 2 ? amount.setScale(2) : amount;
    }

    /** The sum, euro with two decimals. */
    public static BigDecimal sum(Collection<SheetCost> costs) {
        return costs.stream()
                .map(SheetCost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
