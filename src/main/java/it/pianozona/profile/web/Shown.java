/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.chart.Chart;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;

/** Values as these pages write them; a gap is said, never left blank. */
final class Shown {

    private Shown() {}

    /** With two decimals: euro and percent. */
    static String exact(Optional<BigDecimal> value) {
        return value.map(ItalianNumber::euro).orElse(Chart.MISSING);
    }

    /** With the decimals that it has. */
    static String plain(Optional<BigDecimal> value) {
        return value.map(ItalianNumber::plain).orElse(Chart.MISSING);
    }
}
