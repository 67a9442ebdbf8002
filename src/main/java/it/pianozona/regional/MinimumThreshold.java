/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A minimum that a region sets (LO15-40).
 *
 * @param type 1 to 4, the kinds of LO15-41..44
 * @param value empty means NOT SET: the threshold exists, its value does not yet
 */
public record MinimumThreshold(
        int type,
        String target,
        String service,
        Optional<BigDecimal> value,
        String unit,
        @Column("valid_from") LocalDate from) {}
