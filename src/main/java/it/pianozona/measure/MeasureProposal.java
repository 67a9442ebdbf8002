/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be read from an indicator that was written in words: "120 posti" is 120 in "posti". Only proposed: the office looks at it,
 * completes and saves.
 *
 * @param baseline empty where the words have no number, or more than one
 * @param target as for the baseline
 * @param unit what follows the number, empty if nothing does or the two texts differ
 * @param direction up unless the target is below the baseline
 */
public record MeasureProposal(
        Optional<BigDecimal> baseline, Optional<BigDecimal> target, String unit, Direction direction) {

    /** One number and perhaps words after it, the number not within a word or a date. */
    private static final Pattern ONE_NUMBER =
            Pattern.compile("[^\\d%]*?(?<![\\p{L}\\d./-])(-?\\d[\\d.]*(?:,\\d+)?)(?![\\d/-])\\s*(%|[^\\d]*)");

    private record Read(BigDecimal number, String unit) {}

    /** What the words say. */
    public static MeasureProposal of(Wording words) {
        var baseline = read(words.baseline());
        var target = read(words.target());
        var isDown = baseline.isPresent()
                && target.isPresent()
                && target.get().number().compareTo(baseline.get().number()) < 0;
        return new MeasureProposal(
                baseline.map(Read::number),
                target.map(Read::number),
                unit(baseline.map(Read::unit).orElse(""), target.map(Read::unit).orElse("")),
                isDown ? Direction.DOWN : Direction.UP);
    }

    private static String unit(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other)) {
            return one.isEmpty() ? other : one;
        }
        return "";
    }

    private static Optional<Read> read(String text) {
        var found = ONE_NUMBER.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var unit = found.group(2).strip().replaceAll("[.;,]+$", "");
        return ItalianNumber.read(found.group(1)).map(number -> new Read(number, unit));
    }
}
