/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.sheet.ItalianNumber;
import it.pianozona.table.Column;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an indicator starts from: a value with its day and source, or "not known" with the day by which it is measured (N-9).
 *
 * @param value in the unit of the indicator
 * @param on the day that the value is of
 * @param source where it comes from, empty only if there is no value
 * @param measuredBy the day by which it is measured, where it is not known
 */
public record Baseline(
        Optional<BigDecimal> value,
        @Column("taken_on") Optional<LocalDate> on,
        String source,
        Optional<LocalDate> measuredBy) {

    /** Nothing is said of the start. */
    public static final Baseline UNSAID = new Baseline(Optional.empty(), Optional.empty(), "", Optional.empty());

    /** The value without the zeros that its column adds. */
    public Baseline {
        value = value.map(Baseline::bare);
    }

    /** A value of a day. */
    public static Baseline known(BigDecimal value, LocalDate on, String source) {
        return new Baseline(Optional.of(value), Optional.of(on), source, Optional.empty());
    }

    /** Not known yet, measured by that day. */
    public static Baseline measuredBy(LocalDate day) {
        return new Baseline(Optional.empty(), Optional.empty(), "", Optional.of(day));
    }

    /** Whether something is said of the start: a value, or when it will be measured. */
    public boolean isSaid() {
        return value.isPresent() || measuredBy.isPresent();
    }

    /**
     * As people read it.
     *
     * @param unit of the indicator, for example "posti"
     */
    public String italian(String unit) {
        return value.map(known -> "%s %s%s%s"
                        .formatted(
                                ItalianNumber.plain(known),
                                unit,
                                on.map(day -> Italian.elided(" al " + Italian.day(day)))
                                        .orElse(""),
                                source.isEmpty() ? "" : " (%s)".formatted(source)))
                .or(() -> measuredBy.map(day -> Italian.elided("non noto, si misura entro il " + Italian.day(day))))
                .orElse("non detto");
    }

    static BigDecimal bare(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
