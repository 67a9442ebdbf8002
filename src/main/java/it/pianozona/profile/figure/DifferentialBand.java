/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;

/** Where the difference between the municipalities of an area lies; 100,00 belongs to the lower band (LO15-5, LO15-6, A-32). */
public enum DifferentialBand {
    FROM_50_TO_100("tra 50 e 100 euro"),
    ABOVE_100_TO_150("oltre 100 e fino a 150 euro"),
    /** Below 50 or above 150. */
    OUTSIDE("fuori fascia: meno di 50 o più di 150 euro");

    private static final BigDecimal LOWEST = BigDecimal.valueOf(50);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(150);

    private final String italian;

    DifferentialBand(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** The band of a difference in euro, once it is rounded to cents. */
    public static DifferentialBand of(BigDecimal differential) {
        var euro = Ratio.rounded(differential);
        if (euro.compareTo(LOWEST) < 0 || euro.compareTo(HIGHEST) > 0) {
            return OUTSIDE;
        }
        return euro.compareTo(MIDDLE) <= 0 ? FROM_50_TO_100 : ABOVE_100_TO_150;
    }
}
