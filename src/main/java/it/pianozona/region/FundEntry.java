/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file says of a fund.
 *
 * @param code stable, capital letters, digits and underscore, e.g. {@code FNPS}
 * @param label Italian, e.g. "Fondo nazionale politiche sociali"
 * @param allotted whether acts of the region share it out among areas
 * @param annualities whether its money belongs to a year of the fund, and may be spent in a later one; it does not where the file is silent
 * @param validFrom first day of what it pays, empty if it always did
 * @param validTo last day, empty while it goes on
 * @param minimumShares parts that go at least to some people; none where the file says none
 */
public record FundEntry(
        String code,
        String label,
        FundKind kind,
        boolean allotted,
        Optional<Boolean> annualities,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<List<MinimumShare>> minimumShares) {

    boolean hasAnnualities() {
        return annualities.orElse(false);
    }

    List<MinimumShare> shares() {
        return minimumShares.orElse(List.of());
    }

    /** The same fund, with the shares that a region sets in the place of those for the same people. */
    FundEntry with(List<MinimumShare> ofRegion) {
        var targets = ofRegion.stream().map(MinimumShare::target).toList();
        var others = shares().stream().filter(share -> !targets.contains(share.target()));
        var all = Stream.concat(others, ofRegion.stream()).toList();
        return new FundEntry(code, label, kind, allotted, annualities, validFrom, validTo, Optional.of(all));
    }

    Fund fund() {
        return Fund.of(code);
    }

    /** Whether it pays for that year, or a part of it. */
    boolean pays(int year) {
        return validFrom.map(first -> first.getYear() <= year).orElse(true)
                && validTo.map(last -> last.getYear() >= year).orElse(true);
    }
}
