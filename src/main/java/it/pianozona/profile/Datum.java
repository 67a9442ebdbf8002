/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.math.BigDecimal;

/**
 * One value of the profile (F-DATI).
 *
 * @param municipality ISTAT code
 * @param value in the unit of the indicator, 0 or more
 * @param source where it comes from, never empty
 * @param note reading of the value, may be empty
 */
public record Datum(
        Indicator indicator,
        String municipality,
        int year,
        BigDecimal value,
        String source,
        Confidence confidence,
        String note) {

    /** How far the source can be trusted. */
    public enum Confidence {
        ALTA,
        MEDIA,
        BASSA
    }
}
