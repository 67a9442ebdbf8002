/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A result of several municipalities. What is missing is named, never estimated.
 *
 * @param value with two decimals; empty when no municipality has the data
 * @param sample how many municipalities it counts
 * @param missing ISTAT codes of those that it does not count
 */
public record Figure(Optional<BigDecimal> value, int sample, List<String> missing) {

    public Figure {
        missing = List.copyOf(missing);
    }

    /** Whether some municipalities are not counted (requirement 3.12). */
    public boolean isPartial() {
        return sample > 0 && !missing.isEmpty();
    }
}
