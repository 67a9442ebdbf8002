/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the indicators of one thing planned (N-9): a target without a baseline is refused, a target goes the way that is
 * better, and the last year has one. What was written in words before is left as it is until somebody turns it into numbers.
 *
 * @param years of the plan, in order
 * @param ends last day by which a baseline that is not known may be measured
 * @param today no baseline is of a later day, and none is promised for an earlier one
 * @param codes of the catalogue that may be used
 * @param offices ids of those that may enter and validate
 * @param kept indicators as they are kept: what is words there may stay so
 */
public record MeasureRules(
        List<Integer> years,
        LocalDate ends,
        LocalDate today,
        Set<String> codes,
        Set<String> offices,
        Collection<Measure> kept) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_SOURCE = 200;
    private static final int LARGEST_DIGITS = 12;
    private static final int DECIMALS = 4;

    /** Says every rule that the indicators break. */
    public void check(List<Measure> measures, Problems problems) {
        var names = measures.stream()
                .map(one -> one.name().strip().toLowerCase(Locale.ITALY))
                .toList();
        problems.unless(
                new HashSet<>(names).size() == names.size(), "«Indicatori»: lo stesso indicatore compare due volte.");
        measures.forEach(one -> check(one, problems));
    }

    private void check(Measure one, Problems problems) {
        var place = "«Indicatori», «%s»: ".formatted(one.name());
        problems.unless(!one.name().isBlank(), "«Indicatori»: ogni riga ha il nome dell'indicatore.")
                .unless(one.name().length() <= LONGEST_NAME, "«Indicatori»: il nome ha al massimo 200 caratteri.")
                .unless(
                        one.indicator().isEmpty() || codes.contains(one.indicator()),
                        place + "scegli l'indicatore del profilo dall'elenco.");
        if (one.isWords() && kept.contains(one)) {
            return;
        }
        problems.unless(!one.unit().isBlank(), place + "scrivi l'unità di misura, per esempio «posti».")
                .unless(one.unit().length() <= LONGEST_UNIT, place + "l'unità ha al massimo 40 caratteri.")
                .unless(
                        Stream.concat(
                                        one.baseline().value().stream(),
                                        one.targets().stream().map(Target::value))
                                .allMatch(MeasureRules::isNumber),
                        place + "i valori hanno al massimo dodici cifre intere e quattro decimali.");
        start(one, place, problems);
        targets(one, place, problems);
        care(one.care(), place, problems);
    }

    private void start(Measure one, String place, Problems problems) {
        var start = one.baseline();
        problems.unless(
                        start.isSaid(),
                        place
                                + "un valore atteso senza valore di partenza non si può misurare. Scrivi il valore di partenza, oppure il giorno entro cui lo misuri.")
                .unless(
                        start.value().isEmpty() || start.measuredBy().isEmpty(),
                        place + "o c'è il valore di partenza o c'è il giorno entro cui lo misuri, non tutti e due.")
                .unless(
                        start.value().isEmpty() || start.on().isPresent(),
                        place + "scrivi di che giorno è il valore di partenza.")
                .unless(
                        start.on().map(day -> !day.isAfter(today)).orElse(true),
                        place + "il giorno del valore di partenza non può essere futuro.")
                .unless(
                        start.value().isEmpty() || !start.source().isBlank(),
                        place + "scrivi la fonte del valore di partenza.")
                .unless(
                        start.source().length() <= LONGEST_SOURCE,
                        place + "la fonte del valore di partenza ha al massimo 200 caratteri.")
                .unless(
                        isPromisedAlready(one)
                                || start.measuredBy()
                                        .map(day -> !day.isBefore(today) && !day.isAfter(ends))
                                        .orElse(true),
                        place
                                + Italian.elided("il giorno entro cui misuri il valore di partenza va da oggi al "
                                        + Italian.day(ends) + "."));
    }

    /** A day that has gone by since it was promised stays what it is: the list of what is to be measured says so. */
    private boolean isPromisedAlready(Measure one) {
        return kept.stream()
                .anyMatch(old -> old.id().equals(one.id())
                        && old.baseline().measuredBy().equals(one.baseline().measuredBy()));
    }

    private void targets(Measure one, String place, Problems problems) {
        var last = years.get(years.size() - 1);
        var written = one.targets().stream().map(Target::year).collect(Collectors.toSet());
        problems.unless(written.contains(last), place + "scrivi il valore atteso nel %d.".formatted(last))
                .unless(
                        years.containsAll(written)
                                && written.size() == one.targets().size(),
                        place + "i valori attesi sono uno per anno, dal %d al %d.".formatted(years.get(0), last));
        one.baseline().value().ifPresent(start -> one.targets()
                .forEach(target -> problems.unless(
                        goes(one.direction(), start, target.value()),
                        place
                                + "%s, ma il valore atteso nel %d va dalla parte opposta rispetto a quello di partenza: correggi il valore o il verso."
                                        .formatted(one.direction().italian(), target.year()))));
    }

    private static boolean goes(Direction direction, BigDecimal start, BigDecimal target) {
        return switch (direction) {
            case UP -> target.compareTo(start) >= 0;
            case DOWN -> target.compareTo(start) <= 0;
            case STAY -> target.compareTo(start) == 0;
        };
    }

    private void care(Care care, String place, Problems problems) {
        problems.unless(!care.source().isBlank(), place + "scrivi da dove si leggono i valori.")
                .unless(care.source().length() <= LONGEST_SOURCE, place + "la fonte ha al massimo 200 caratteri.")
                .unless(offices.contains(care.enteredBy()), place + "scegli l'ufficio che inserisce i valori.")
                .unless(offices.contains(care.validatedBy()), place + "scegli l'ufficio che convalida i valori.")
                .unless(
                        care.enteredBy().isEmpty() || !care.enteredBy().equals(care.validatedBy()),
                        place + "chi convalida è un ufficio diverso da chi inserisce.");
    }

    private static boolean isNumber(BigDecimal value) {
        return value.precision() - value.scale() <= LARGEST_DIGITS
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }
}
