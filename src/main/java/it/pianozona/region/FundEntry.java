/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says of a fund.
 *
 * @param code stable, capital letters, digits and underscore, e.g. {@code FNPS}
 * @param label Italian, e.g. "Fondo nazionale politiche sociali"
 * @param allotted whether acts of the region share it out among areas
 * @param validFrom first day of what it pays, empty if it always did
 * @param validTo last day, empty while it goes on
 */
public record FundEntry(
        String code,
        String label,
        FundKind kind,
        boolean allotted,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    Fund fund() {
        return Fund.of(code);
    }

    /** Whether it pays for that year, or a part of it. */
    boolean pays(int year) {
        return validFrom.map(first -> first.getYear() <= year).orElse(true)
                && validTo.map(last -> last.getYear() >= year).orElse(true);
    }
}
