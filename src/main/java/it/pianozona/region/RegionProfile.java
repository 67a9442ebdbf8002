/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.OfficeKind;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one region for the cycles that start between two dates. A running cycle keeps the profile that it started with.
 *
 * @param id e.g. {@code LO18}
 * @param region code, e.g. {@code LOM}
 * @param regionName e.g. "Lombardia"
 * @param validFrom first cycle start
 * @param validTo last cycle start; empty while the rules are current
 * @param stepDays days of each step that the region has, for the backward schedule
 * @param policies policies to consult before drafting; none where the region asks for none
 * @param completenessRules name of the rule set of decision {@code verifica-completezza}
 * @param incentiveRule id of the incentive rule, where the region pays one
 * @param thresholdRule id of the regional minima, where the region sets them
 * @param annualProgramme the instrument that carries the annual programme, where there is one
 * @param funds where money comes from: the country's and the region's
 */
public record RegionProfile(
        String id,
        String region,
        String regionName,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Labels labels,
        Steps steps,
        DecidingBodies bodies,
        Map<Decision, VotingRule> voting,
        Map<Role, OfficeKind> roles,
        Settings settings,
        Map<CycleStep, Integer> stepDays,
        Set<InstrumentType> instruments,
        List<Section> planSections,
        List<Section> guidanceSections,
        List<Entry> policies,
        List<Entry> strategicObjectives,
        List<Entry> mandatoryObjectives,
        String completenessRules,
        Set<Feature> features,
        Optional<String> incentiveRule,
        Optional<String> thresholdRule,
        Optional<InstrumentType> annualProgramme,
        List<Entry> areaFunctions,
        List<Entry> legalReferences,
        Funds funds) {

    /** As people say it, for example "Lombardia, cicli dal 01/01/2018". */
    public String title() {
        return "%s, cicli dal %s".formatted(regionName, Italian.day(validFrom));
    }

    /** Whether the region has that part of the cycle. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** The last day for approval and signature, where the region set one by law (LO15-84: 30 April 2015). */
    public Optional<LocalDate> approvalDeadline() {
        return settings.date("approval.deadline");
    }

    /** Days that the steps take one after the other; 335 with every default and every step. */
    public int totalStepDays() {
        return stepDays.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean appliesTo(LocalDate cycleStart) {
        return !cycleStart.isBefore(validFrom)
                && validTo.map(last -> !cycleStart.isAfter(last)).orElse(true);
    }
}
