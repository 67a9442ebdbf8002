/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What indicators are written with: the years that they aim at, the catalogue that they may be of, the offices that may keep them.
 *
 * @param years of the plan, in order
 * @param ends last day by which a baseline may be measured
 * @param catalogue by code, in the order of the catalogue
 * @param offices names by id
 * @param care who enters and who validates, unless something else is said
 */
public record MeasureFrame(
        List<Integer> years,
        LocalDate ends,
        LocalDate today,
        Map<String, Catalogued> catalogue,
        Map<String, String> offices,
        Care care) {

    /**
     * An indicator of the catalogue.
     *
     * @param direction empty where it only describes
     */
    public record Catalogued(String label, String unit, Optional<Direction> direction) {}

    /** The rules for indicators of which some are kept already; their offices stay good when they have gone. */
    public MeasureRules rules(Collection<Measure> kept) {
        var known = new HashSet<>(offices.keySet());
        kept.stream()
                .flatMap(one -> Stream.of(one.care().enteredBy(), one.care().validatedBy()))
                .filter(office -> !office.isEmpty())
                .forEach(known::add);
        return new MeasureRules(years, ends, today, catalogue.keySet(), known, kept);
    }

    /** Name and unit of the indicators of the catalogue, by code. */
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        catalogue.forEach((code, one) -> labels.put(code, "%s (%s)".formatted(one.label(), one.unit())));
        return labels;
    }

    /** The last year of the plan. */
    public int lastYear() {
        return years.get(years.size() - 1);
    }

    /** An indicator in words with the numbers that can be read from them, for the office to look at and to complete. */
    public Measure proposed(Measure words) {
        var read = MeasureProposal.of(words.wording());
        return new Measure(
                words.id(),
                words.name(),
                words.indicator(),
                read.unit().isEmpty()
                        ? catalogued(words.indicator()).map(Catalogued::unit).orElse("")
                        : read.unit(),
                read.direction(),
                new Baseline(read.baseline(), Optional.empty(), "", Optional.empty()),
                read.target().map(value -> new Target(lastYear(), value)).stream()
                        .toList(),
                care,
                words.breakdown(),
                words.wording());
    }

    Optional<Catalogued> catalogued(String code) {
        return Optional.ofNullable(catalogue.get(code));
    }
}
