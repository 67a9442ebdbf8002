/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import java.math.BigDecimal;

/** What an indicator shall be at the end of a year, in its unit. */
public record Target(int year, BigDecimal value) {

    /** The value without the zeros that its column adds. */
    public Target {
        value = Baseline.bare(value);
    }
}
