/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes profiles of a region file and of the defaults that it builds on. */
final class ProfileAssembly {

    private final RegionFile.Defaults defaults;

    ProfileAssembly(RegionFile.Defaults defaults) {
        this.defaults = defaults;
    }

    List<RegionProfile> profiles(String file, RegionFile region) {
        RegionFileChecks.check(file, region);
        return region.rules().stream()
                .map(rules -> profile(file, region, rules))
                .toList();
    }

    private RegionProfile profile(String file, RegionFile region, RegionFile.Rules rules) {
        var settings = settings(file, rules);
        return new RegionProfile(
                rules.id(),
                region.region(),
                region.name(),
                rules.validFrom(),
                rules.validTo(),
                rules.labels(),
                rules.steps(),
                rules.bodies(),
                rules.voting(),
                rules.roles(),
                settings,
                stepDays(settings, rules),
                rules.instruments(),
                Stream.concat(rules.planSections().stream(), defaults.planSections().stream())
                        .toList(),
                rules.guidanceSections(),
                rules.policies(),
                rules.strategicObjectives(),
                rules.mandatoryObjectives(),
                rules.completenessRules(),
                rules.features(),
                rules.incentiveRule(),
                rules.thresholdRule(),
                rules.annualProgramme(),
                rules.areaFunctions(),
                rules.legalReferences(),
                funds(file, rules));
    }

    private Funds funds(String file, RegionFile.Rules rules) {
        var entries = Stream.concat(
                        defaults.funds().stream(), rules.funds().stream().flatMap(List::stream))
                .toList();
        var shares = rules.fundShares().orElse(Map.of());
        shares.keySet().stream()
                .filter(code -> entries.stream().noneMatch(entry -> entry.code().equals(code)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new RegionProfileInvalid(
                            file, "%s.fundShares.%s".formatted(rules.id(), unknown), "il fondo non è in nessun file.");
                });
        return new Funds(entries.stream()
                .map(entry -> shares.containsKey(entry.code()) ? shared(file, rules, entry, shares) : entry)
                .toList());
    }

    private static FundEntry shared(
            String file, RegionFile.Rules rules, FundEntry entry, Map<String, List<MinimumShare>> shares) {
        var ofRegion = shares.get(entry.code());
        var all = entry.with(ofRegion);
        MinimumShare.problem(ofRegion)
                .or(() -> MinimumShare.problem(all.shares()))
                .ifPresent(problem -> {
                    throw new RegionProfileInvalid(
                            file, "%s.fundShares.%s".formatted(rules.id(), entry.code()), problem);
                });
        return all;
    }

    private Settings settings(String file, RegionFile.Rules rules) {
        var settings = new HashMap<>(defaults.settings());
        rules.settings().forEach((key, value) -> {
            var path = "%s.settings.%s".formatted(rules.id(), key);
            var setting = overridden(file, path, key).with(value);
            RegionFileChecks.overriding(file, path, setting);
            settings.put(key, setting);
        });
        return new Settings(settings);
    }

    private Setting overridden(String file, String path, String key) {
        if (defaults.settings().containsKey(key)) {
            return defaults.settings().get(key);
        }
        if (defaults.optional().containsKey(key)) {
            return new Setting(defaults.optional().get(key), "", Optional.empty());
        }
        throw new RegionProfileInvalid(file, path, "chiave sconosciuta: deve esistere in defaults.yml.");
    }

    /** A step that the region does not have takes no days. */
    private Map<CycleStep, Integer> stepDays(Settings settings, RegionFile.Rules rules) {
        var days = new EnumMap<CycleStep, Integer>(CycleStep.class);
        defaults.stepDays().forEach((step, keys) -> {
            if (step != CycleStep.P7 || rules.features().contains(Feature.AGREEMENT)) {
                days.put(step, keys.stream().mapToInt(settings::days).sum());
            }
        });
        return days;
    }
}
