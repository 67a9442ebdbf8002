/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The business key of what a territory does for some years: {@code RHO-2018-2020}, and {@code RHO-2018-2020-2} where those before it
 * ended without a plan in force (decision N-2). Cycles have such keys, and so have the profiles and guidances of wider territories.
 * This is the only place that writes or reads them.
 *
 * @param territory code of the area or wider territory, for example {@code CTSS-PC}
 * @param number from 1; the first is not written
 */
public record CycleKey(String territory, int firstYear, int lastYear, int number) {

    /** Two digits at the most: what hangs on a cycle by year, as {@code RHO-2018-2020-2019}, is no other cycle. */
    private static final Pattern AT_THE_HEAD =
            Pattern.compile("^([A-Z0-9][A-Z0-9-]*?)-(\\d{4})-(\\d{4})(?:-([2-9]|[1-9]\\d))?(?=-\\D|-\\d{4}|$)");

    /** The first key of that territory and time. */
    public static CycleKey first(String territory, LocalDate start, LocalDate end) {
        return new CycleKey(territory, start.getYear(), end.getYear(), 1);
    }

    /** The key that a business key begins with, as {@code RHO-2018-2020-2} in {@code RHO-2018-2020-2-AGG-1}; empty if none. */
    public static Optional<CycleKey> in(String businessKey) {
        var found = AT_THE_HEAD.matcher(businessKey);
        return found.find()
                ? Optional.of(new CycleKey(
                        found.group(1),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        found.group(4) == null ? 1 : Integer.parseInt(found.group(4))))
                : Optional.empty();
    }

    /** The key of the same territory and years after all of those, whatever else they name. */
    public CycleKey after(Collection<String> keys) {
        var highest = keys.stream()
                .map(CycleKey::in)
                .flatMap(Optional::stream)
                .filter(other ->
                        other.territory.equals(territory) && other.firstYear == firstYear && other.lastYear == lastYear)
                .mapToInt(CycleKey::number)
                .max()
                .orElse(0);
        return new CycleKey(territory, firstYear, lastYear, highest + 1);
    }

    /** As it is kept, for example {@code RHO-2018-2020-2}. */
    public String text() {
        var first = "%s-%d-%d".formatted(territory, firstYear, lastYear);
        return number == 1 ? first : first + "-" + number;
    }

    /** The years as people read them, with the number of all but the first: {@code 2018-2020}, {@code 2018-2020 (n. 2)}. */
    public String period() {
        var years = firstYear + "-" + lastYear;
        return number == 1 ? years : "%s (n. %d)".formatted(years, number);
    }
}
