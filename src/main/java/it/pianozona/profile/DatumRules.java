/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of one profile must be like (F-DATI): asked once for a profile and then for any number of values.
 *
 * Rules: ER-33.
 * @param towns municipalities of the profile by ISTAT code, in their order
 * @param indicators those that the profile may use, by code, in the order of the catalogue
 * @param firstYear first year that data may have
 * @param lastYear last, the current one
 */
record DatumRules(Map<String, Municipality> towns, Map<String, Indicator> indicators, int firstYear, int lastYear) {

    private static final int LONGEST_SOURCE = 300;

    void refuse(Datum datum, Set<ProfileBranch> written) {
        var problems = new Problems();
        List.of(
                        branch(datum.indicator(), written),
                        town(datum.municipality()),
                        year(datum.year()),
                        value(datum.indicator(), datum.value()),
                        source(datum.source()))
                .forEach(problem -> problem.ifPresent(words -> problems.unless(false, words)));
        problems.refuse();
    }

    Optional<String> branch(Indicator indicator, Set<ProfileBranch> written) {
        return indicators.containsKey(indicator.code()) && written.contains(indicator.branch())
                ? Optional.empty()
                : Optional.of("«Indicatore»: scegli un indicatore della parte che ti è affidata.");
    }

    Optional<String> town(String istat) {
        return towns.containsKey(istat)
                ? Optional.empty()
                : Optional.of("«Comune»: scegli un Comune del territorio dall'elenco.");
    }

    Optional<String> year(int year) {
        return year >= firstYear && year <= lastYear
                ? Optional.empty()
                : Optional.of("«Anno»: indica un anno dal %d al %d.".formatted(firstYear, lastYear));
    }

    Optional<String> value(Indicator indicator, BigDecimal value) {
        return indicator.admits(value)
                ? Optional.empty()
                : Optional.of("«Valore»: il valore non è ammesso per l'indicatore «%s»: %s."
                        .formatted(indicator.title(), range(indicator)));
    }

    private static String range(Indicator indicator) {
        var low = ItalianNumber.plain(indicator.min());
        var reach = indicator
                .max()
                .map(max -> "da %s a %s".formatted(low, ItalianNumber.plain(max)))
                .orElse("da %s in su".formatted(low));
        return reach + (indicator.whole() ? ", senza decimali" : ", al massimo due decimali");
    }

    Optional<String> source(String source) {
        return !source.isBlank() && source.length() <= LONGEST_SOURCE
                ? Optional.empty()
                : Optional.of("«Fonte»: indica da dove viene il dato, al massimo 300 caratteri.");
    }

    /** The indicator that a person means by code or by name. */
    Optional<Indicator> indicator(String written) {
        var known = indicators.get(written.strip().toUpperCase(Locale.ROOT));
        return Optional.ofNullable(known).or(() -> indicators.values().stream()
                .filter(one -> one.code().equalsIgnoreCase(written.strip())
                        || one.label().equalsIgnoreCase(written.strip())
                        || one.title().equalsIgnoreCase(written.strip()))
                .findFirst());
    }
}
