/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.OfficeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file {@code regions/<region>.yml}: the region and its dated rule sets. */
record RegionFile(String region, String name, List<Rules> rules) {

    /**
     * One dated rule set; {@code settings} and {@code funds} hold only what {@code defaults.yml} does not.
     *
     * @param fundShares minimum shares that the region sets for a fund of the country or its own, by the fund's code
     */
    record Rules(
            String id,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            Labels labels,
            Steps steps,
            DecidingBodies bodies,
            Map<Decision, VotingRule> voting,
            Map<Role, OfficeKind> roles,
            Map<String, String> settings,
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
            Optional<List<FundEntry>> funds,
            Optional<Map<String, List<MinimumShare>>> fundShares) {}

    /**
     * The file {@code regions/defaults.yml}: what every region starts from.
     *
     * @param stepDays the settings whose days make up each step
     * @param stepDaysTotal what the defaults of all steps must add up to
     * @param optional settings without a default, and their kind
     * @param planSections sections that the law asks of every plan
     * @param funds those of the whole country
     */
    record Defaults(
            Map<String, Setting> settings,
            Map<String, Setting.Kind> optional,
            Map<CycleStep, List<String>> stepDays,
            int stepDaysTotal,
            List<Section> planSections,
            List<FundEntry> funds) {}
}
