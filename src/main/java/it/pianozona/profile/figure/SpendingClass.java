/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** Spending classes for which the region says how much is planned together on average (LO15-10, LO15-11). */
public enum SpendingClass {
    UP_TO_60("≤ 60", 42),
    FROM_130_TO_170("130-170", 5),
    /** Between 60,01 and 129,99 and above 170 the region gives no value. */
    WITHOUT_REFERENCE("senza valore di riferimento", -1);

    private static final BigDecimal LOW = BigDecimal.valueOf(60);
    private static final BigDecimal HIGH_FROM = BigDecimal.valueOf(130);
    private static final BigDecimal HIGH_TO = BigDecimal.valueOf(170);

    private final String italian;
    private final int percent;

    SpendingClass(String italian, int percent) {
        this.italian = italian;
        this.percent = percent;
    }

    public String italian() {
        return italian;
    }

    /** Percent of the spending that areas of this class plan together on average. */
    public Optional<BigDecimal> reference() {
        return percent < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(percent));
    }

    /** The class of a per capita spending in euro, once it is rounded to cents. */
    public static SpendingClass of(BigDecimal perCapita) {
        var euro = Ratio.rounded(perCapita);
        if (euro.compareTo(LOW) <= 0) {
            return UP_TO_60;
        }
        return euro.compareTo(HIGH_FROM) >= 0 && euro.compareTo(HIGH_TO) <= 0 ? FROM_130_TO_170 : WITHOUT_REFERENCE;
    }
}
