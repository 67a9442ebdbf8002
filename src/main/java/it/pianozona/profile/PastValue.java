/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.table.Column;
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
        @Column("entered_by") String person,
        @Column("entered_at") Instant at) {

    public PastValue {
        value = value.map(DatumRows::plain);
    }

    PastValue by(String name) {
        return new PastValue(value, source, confidence, note, name, at);
    }
}
