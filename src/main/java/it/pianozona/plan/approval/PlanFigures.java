/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.chart.Chart;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.plan.chain.Need;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Gap;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileCharts;
import it.pianozona.profile.ProfileData;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.Registers;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the composed plan takes from the other rooms: the figures of the profile with their sources, and the units of the offer. */
@Component
class PlanFigures {

    private static final int SOURCES_SHOWN = 3;

    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final Indicators indicators;
    private final ProfileCharts profileCharts;
    private final Registers registers;
    private final Offices offices;
    private final BusinessClock clock;

    PlanFigures(
            CommunityProfiles profiles,
            ProfileData data,
            Indicators indicators,
            ProfileCharts profileCharts,
            Registers registers,
            Offices offices,
            BusinessClock clock) {
        this.profiles = profiles;
        this.data = data;
        this.indicators = indicators;
        this.profileCharts = profileCharts;
        this.registers = registers;
        this.offices = offices;
        this.clock = clock;
    }

    List<Chart> charts(String cycleKey) {
        return profileCharts.ofCycle(cycleKey);
    }

    /** The labels of the indicators that needs cite. */
    Map<String, String> labels(List<Need> needs) {
        var cited = needs.stream().flatMap(need -> need.evidence().stream()).collect(Collectors.toSet());
        return new TreeMap<>(indicators.all().stream()
                .filter(indicator -> cited.contains(indicator.code()))
                .collect(Collectors.toMap(Indicator::code, Indicator::label)));
    }

    /** Where the figures come from, indicator by indicator; only the area's municipalities count. */
    List<FullPlan.Evidence> evidence(PlanningCycle cycle, List<Municipality> towns) {
        var codes = towns.stream().map(Municipality::istat).collect(Collectors.toSet());
        return byIndicator(cycle).entrySet().stream()
                .map(entry -> evidence(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(datum -> codes.contains(datum.municipality()))
                                .toList(),
                        codes.size()))
                .filter(one -> one.values() > 0)
                .toList();
    }

    private Map<Indicator, List<Datum>> byIndicator(PlanningCycle cycle) {
        return profileKey(cycle).map(data::latest).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Datum::indicator, LinkedHashMap::new, Collectors.toList()));
    }

    private static FullPlan.Evidence evidence(Indicator indicator, List<Datum> values, int towns) {
        var years = values.stream().mapToInt(Datum::year).summaryStatistics();
        var spread = (int) values.stream().map(Datum::year).distinct().count();
        return new FullPlan.Evidence(
                "%s (%s)".formatted(indicator.label(), indicator.unit()),
                sources(values),
                years.getMin() == years.getMax()
                        ? Integer.toString(years.getMax())
                        : years.getMin() + "-" + years.getMax(),
                values.stream()
                        .map(Datum::confidence)
                        .max(Comparator.naturalOrder())
                        .map(worst -> worst.name().toLowerCase(Locale.ITALIAN))
                        .orElse(""),
                values.size(),
                towns * spread);
    }

    private static String sources(List<Datum> values) {
        var sources = values.stream().map(Datum::source).distinct().sorted().toList();
        var shown = String.join("; ", sources.subList(0, Math.min(SOURCES_SHOWN, sources.size())));
        return sources.size() <= SOURCES_SHOWN ? shown : shown + " e altre " + (sources.size() - SOURCES_SHOWN);
    }

    /** What is missing: values of the last year of each indicator, parts that an office did not give. */
    List<String> gaps(PlanningCycle cycle, List<Municipality> towns) {
        var missing = byIndicator(cycle).entrySet().stream()
                .flatMap(entry -> missing(entry.getKey(), entry.getValue(), towns).stream());
        var parts = profileKey(cycle).map(data::gaps).orElse(List.of()).stream().map(this::words);
        return Stream.concat(missing, parts).toList();
    }

    private static Optional<String> missing(Indicator indicator, List<Datum> values, List<Municipality> towns) {
        var year = values.stream().mapToInt(Datum::year).max().orElse(0);
        var given = values.stream()
                .filter(datum -> datum.year() == year)
                .map(Datum::municipality)
                .collect(Collectors.toSet());
        var names = towns.stream()
                .filter(town -> !given.contains(town.istat()))
                .map(Municipality::name)
                .toList();
        return names.isEmpty() || given.isEmpty()
                ? Optional.empty()
                : Optional.of("%s, %d: manca per %s.".formatted(indicator.label(), year, String.join(", ", names)));
    }

    private String words(Gap gap) {
        var part =
                switch (gap.part()) {
                    case "QUANTITATIVE" -> "Dati quantitativi";
                    case "QUALITATIVE" -> "Analisi qualitativa";
                    case "THEMATIC" -> "Dati tematici";
                    case "SHARED_ANALYSIS" -> "Analisi condivisa";
                    default -> "Livelli di conoscenza";
                };
        return "%s: %s non ha dato nulla entro il termine."
                .formatted(part, offices.find(gap.office()).map(Office::name).orElse(gap.office()));
    }

    private Optional<String> profileKey(PlanningCycle cycle) {
        return profiles.ofCycle(cycle.key()).map(CommunityProfile::key);
    }

    /** The units of the offer that the register has today. */
    List<FullPlan.ServiceUnit> units(PlanningCycle cycle, List<Municipality> towns) {
        var names = towns.stream().collect(Collectors.toMap(Municipality::istat, Municipality::name, (a, b) -> a));
        return registers.active(cycle.area(), RegisterKind.SERVICE_UNIT, clock.today()).stream()
                .map(entry -> new FullPlan.ServiceUnit(
                        entry.name(), towns(entry.municipalities(), names), particulars(entry), entry.act()))
                .toList();
    }

    private static String towns(Collection<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    private static String particulars(RegisterEntry entry) {
        return entry.kind().fields().stream()
                .filter(field -> !entry.detail(field).isEmpty())
                .map(field -> field.label() + ": " + entry.words(field))
                .collect(Collectors.joining("; "));
    }
}
