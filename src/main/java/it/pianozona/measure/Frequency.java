/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import java.time.Period;

/** How often a value is read. */
public enum Frequency {
    MONTHLY("ogni mese", Period.ofMonths(1)),
    QUARTERLY("ogni tre mesi", Period.ofMonths(3)),
    HALF_YEARLY("ogni sei mesi", Period.ofMonths(6)),
    YEARLY("ogni anno", Period.ofYears(1));

    private final String italian;
    private final Period period;

    Frequency(String italian, Period period) {
        this.italian = italian;
        this.period = period;
    }

    public String italian() {
        return italian;
    }

    public Period period() {
        return period;
    }
}
