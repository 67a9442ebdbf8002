/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.page.Field;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An indicator as somebody wrote it: on a page, in a form, in a row of a sheet. What is left empty is what goes without saying: name,
 * unit and direction of the catalogue, the direction that the values show, the source of the baseline, who enters and who validates.
 *
 * @param direction name of a {@link Direction}
 * @param value of the baseline
 * @param on day of the baseline
 * @param source of the baseline
 * @param targets by year
 * @param careSource where the values are read
 * @param frequency name of a {@link Frequency}
 * @param breakdown names of {@link Breakdown}
 */
public record MeasureLine(
        String name,
        String indicator,
        String unit,
        String direction,
        String value,
        String on,
        String source,
        String measuredBy,
        Map<Integer, String> targets,
        String careSource,
        String frequency,
        String enteredBy,
        String validatedBy,
        List<String> breakdown) {

    /** An indicator as it would be written. */
    public static MeasureLine of(Measure one) {
        var targets = new TreeMap<Integer, String>();
        one.targets().forEach(target -> targets.put(target.year(), ItalianNumber.plain(target.value())));
        return new MeasureLine(
                one.name(),
                one.indicator(),
                one.unit(),
                one.direction().name(),
                one.baseline().value().map(ItalianNumber::plain).orElse(""),
                one.baseline().on().map(Italian::day).orElse(""),
                one.baseline().source(),
                one.baseline().measuredBy().map(Italian::day).orElse(""),
                targets,
                one.care().source(),
                one.care().frequency().name(),
                one.care().enteredBy(),
                one.care().validatedBy(),
                one.breakdown());
    }

    /** Whether anything was written that nobody would have proposed. */
    public boolean isWritten() {
        return Stream.concat(
                        Stream.of(name, indicator, unit, value, on, source, measuredBy, careSource),
                        targets.values().stream())
                .anyMatch(text -> !text.isEmpty());
    }

    /** How refusals begin, as those of {@link MeasureRules}. */
    public String place() {
        return "«Indicatori», «%s»: ".formatted(name);
    }

    /**
     * What was written, read. Words whose proposed numbers nobody has touched stay words.
     *
     * @param kept the indicator that this line changes
     * @param problems told what is no number and no day
     */
    public Measure read(MeasureFrame frame, Optional<Measure> kept, Problems problems) {
        var start = start(problems);
        var targets = targets(problems);
        var catalogued = frame.catalogued(indicator);
        var read = new Measure(
                kept.map(Measure::id).orElseGet(UUID::randomUUID),
                or(name, catalogued.map(MeasureFrame.Catalogued::label).orElse("")),
                indicator,
                or(unit, catalogued.map(MeasureFrame.Catalogued::unit).orElse("")),
                Field.choice(Direction.class, direction)
                        .or(() -> catalogued.flatMap(MeasureFrame.Catalogued::direction))
                        .orElseGet(() -> shown(start, targets)),
                start,
                targets,
                new Care(
                        or(careSource, source),
                        Field.choice(Frequency.class, frequency)
                                .orElse(frame.care().frequency()),
                        or(enteredBy, frame.care().enteredBy()),
                        or(validatedBy, frame.care().validatedBy())),
                breakdown,
                kept.map(Measure::wording).orElse(Wording.NONE));
        return kept.filter(old -> old.isWords() && read.equals(frame.proposed(old)))
                .orElse(read);
    }

    private Baseline start(Problems problems) {
        var known = number(value, "il valore di partenza", problems);
        var isPromised = value.isEmpty() && !measuredBy.isEmpty();
        return new Baseline(
                known,
                day(on, "il giorno del valore di partenza", problems),
                isPromised ? "" : source,
                day(measuredBy, "il giorno entro cui misuri", problems));
    }

    private List<Target> targets(Problems problems) {
        var read = new ArrayList<Target>();
        targets.forEach((year, written) -> number(written, "il valore atteso nel %d".formatted(year), problems)
                .ifPresent(number -> read.add(new Target(year, number))));
        return read;
    }

    private Optional<BigDecimal> number(String written, String what, Problems problems) {
        var read = Field.number(written);
        problems.unless(
                written.isEmpty() || read.isPresent(),
                place() + "%s «%s» non è un numero; scrivilo come 1.234,5.".formatted(what, written));
        return read;
    }

    private Optional<LocalDate> day(String written, String what, Problems problems) {
        var read = Field.date(written);
        problems.unless(
                written.isEmpty() || read.isPresent(),
                place() + "%s «%s» non è una data; scrivila come 31/12/2016.".formatted(what, written));
        return read;
    }

    /** The way from the baseline to the last target; up where the baseline is not known. */
    private static Direction shown(Baseline start, List<Target> targets) {
        if (start.value().isEmpty() || targets.isEmpty()) {
            return Direction.UP;
        }
        var way =
                targets.get(targets.size() - 1).value().compareTo(start.value().get());
        return way < 0 ? Direction.DOWN : way == 0 ? Direction.STAY : Direction.UP;
    }

    private static String or(String written, String otherwise) {
        return written.isEmpty() ? otherwise : written;
    }
}
