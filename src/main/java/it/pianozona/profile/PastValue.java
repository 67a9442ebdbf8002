/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a cell.
 *
 * @param value absent where a value was taken back
 * @param person who entered it, the full name where it is known
 */
public record PastValue(
        Optional<BigDecimal> value,
        String source,
        Datum.Confidence confidence,
        String note,
        String person,
        Instant at) {

    PastValue by(String name) {
        return new PastValue(value, source, confidence, note, name, at);
    }
}
