/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import java.math.BigDecimal;
import java.util.Optional;

/** An indicator that a region defines (F-INDDEF); the code is unique. */
public record IndicatorDefinition(
        String code,
        String formula,
        String unit,
        Direction direction,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max) {

    /** Which way is better. */
    public enum Direction {
        CRESCENTE,
        DECRESCENTE
    }
}
