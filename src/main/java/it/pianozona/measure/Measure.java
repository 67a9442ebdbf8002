/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.sheet.ItalianNumber;
import it.pianozona.table.Elsewhere;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An indicator of something planned (N-9). Its id stays when it is changed: the values that are read later belong to it.
 *
 * @param indicator code in the catalogue of the profile, whose definition serves many areas; empty for one of its own
 * @param unit Italian, for example "posti", "persone", "giorni"
 * @param breakdown names of {@link Breakdown}, those by which its values are told apart
 * @param targets one for a year at most, in the order of the years
 */
public record Measure(
        UUID id,
        String name,
        String indicator,
        String unit,
        Direction direction,
        Baseline baseline,
        @Elsewhere List<Target> targets,
        Care care,
        List<String> breakdown,
        Wording wording) {

    public Measure {
        targets = targets.stream().sorted(Comparator.comparing(Target::year)).toList();
    }

    /** An indicator that was written in words, before indicators were numbers. */
    public static Measure inWords(UUID id, String name, String indicator, Wording wording) {
        return new Measure(
                id, name, indicator, "", Direction.UP, Baseline.UNSAID, List.of(), Care.UNSAID, List.of(), wording);
    }

    /** The same, known by that id. */
    Measure with(UUID id) {
        return new Measure(id, name, indicator, unit, direction, baseline, targets, care, breakdown, wording);
    }

    /** The same with its targets. */
    public Measure with(List<Target> targets) {
        return new Measure(id, name, indicator, unit, direction, baseline, targets, care, breakdown, wording);
    }

    /** Whether it is still words: to be turned into numbers by the office. */
    public boolean isWords() {
        return !wording.isEmpty() && !baseline.isSaid() && targets.isEmpty();
    }

    /** Where it starts, Italian: "120 posti al 31/12/2016 (Rilevazione)", or the words that were written. */
    public String start() {
        return isWords() ? wording.baseline() : baseline.italian(unit);
    }

    /** Where it shall be, Italian: "130 nel 2018, 160 nel 2020", or the words that were written. */
    public String aim() {
        return isWords()
                ? wording.target()
                : targets.stream()
                        .map(one -> "%s nel %d".formatted(ItalianNumber.plain(one.value()), one.year()))
                        .collect(Collectors.joining(", "));
    }

    /** As people read it: "Posti nido: da 120 posti al 31/12/2016 (Rilevazione) a 160 nel 2020". */
    public String italian() {
        return isWords() || baseline.value().isPresent()
                ? "%s: da %s a %s".formatted(name, start(), aim())
                : "%s (%s): valore di partenza %s; atteso %s".formatted(name, unit, start(), aim());
    }

    /** What it shall be at the end of that year; where the year has none, what the next one asks. */
    public Optional<BigDecimal> target(int year) {
        return targets.stream().filter(one -> one.year() >= year).findFirst().map(Target::value);
    }

    /** What it shall be in the end. */
    public Optional<Target> last() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(targets.size() - 1));
    }

    /**
     * How much of the way to the target of that year a value has gone.
     *
     * @return percent, empty if the year has no target
     */
    public Optional<BigDecimal> attained(int year, BigDecimal value) {
        return target(year).map(target -> new Attainment(direction, baseline.value(), target).of(value));
    }
}
