/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

/** How much of a person's working time is taken, day by day. */
final class SharedTime {

    private SharedTime() {}

    /** The largest sum of shares on any day of the new appointment, itself included. */
    static BigDecimal largest(OfficeMember added, Collection<OfficeMember> others) {
        return Stream.concat(
                        Stream.of(added.from()),
                        others.stream().map(OfficeMember::from).filter(added::holdsOn))
                .map(day -> sum(added, others, day))
                .max(BigDecimal::compareTo)
                .orElse(added.share());
    }

    private static BigDecimal sum(OfficeMember added, Collection<OfficeMember> others, LocalDate day) {
        return others.stream()
                .filter(other -> other.holdsOn(day))
                .map(OfficeMember::share)
                .reduce(added.share(), BigDecimal::add);
    }
}
