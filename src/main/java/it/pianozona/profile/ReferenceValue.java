/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A value to compare with, for example the region's.
 *
 * @param code of an indicator or of a {@link SpendingResult}
 * @param name whose value it is, for example {@code Lombardia}
 * @param sample how many it was taken from; empty where the source does not say
 * @param source where it was published, never empty
 * @param own whether this profile recorded it; the others hold for the whole region
 */
public record ReferenceValue(
        String code, int year, String name, BigDecimal value, Optional<Integer> sample, String source, boolean own) {

    /** Name and year, for the chart and the table. */
    public String title() {
        return "%s %d".formatted(name, year);
    }

    /** The value of a code for a year: of the same year, else the last before it, else the first after it; the profile's own first. */
    public static Optional<ReferenceValue> nearest(Collection<ReferenceValue> known, String code, int year) {
        return known.stream()
                .filter(one -> one.code().equals(code))
                .min(Comparator.comparing((ReferenceValue one) -> one.year() > year)
                        .thenComparing(one -> Math.abs(one.year() - year))
                        .thenComparing(one -> !one.own()));
    }
}
