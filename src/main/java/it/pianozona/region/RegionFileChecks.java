/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.Governance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a profile file must satisfy beyond its shape. */
final class RegionFileChecks {

    private final String file;

    private RegionFileChecks(String file) {
        this.file = file;
    }

    static void check(String file, RegionFile region) {
        var checks = new RegionFileChecks(file);
        checks.dates(region.rules());
        for (int index = 0; index < region.rules().size(); index++) {
            checks.rules("rules[" + index + "]", region.rules().get(index));
        }
    }

    static void check(String file, RegionFile.Defaults defaults) {
        var checks = new RegionFileChecks(file);
        defaults.settings().forEach((key, setting) -> checks.setting("settings." + key, setting));
        checks.everyKey("stepDays", CycleStep.values(), defaults.stepDays());
        int total = 0;
        for (var step : defaults.stepDays().entrySet()) {
            for (var key : step.getValue()) {
                var setting = defaults.settings().get(key);
                if (setting == null || setting.kind() != Setting.Kind.DAYS) {
                    throw checks.invalid(
                            "stepDays." + step.getKey(), "«%s» non è un termine in giorni.".formatted(key));
                }
                total += Integer.parseInt(setting.value());
            }
        }
        if (total != defaults.stepDaysTotal()) {
            throw checks.invalid(
                    "stepDays", "i giorni delle fasi sono %d, attesi %d.".formatted(total, defaults.stepDaysTotal()));
        }
    }

    void setting(String key, Setting setting) {
        if (!setting.wellFormed()) {
            throw invalid(key, "valore «%s» non ammesso; atteso %s.".formatted(setting.value(), setting.expected()));
        }
    }

    static void overriding(String file, String key, Setting setting) {
        new RegionFileChecks(file).setting(key, setting);
    }

    private void rules(String path, RegionFile.Rules rules) {
        labels(path, rules.labels());
        everyKey(path + ".voting", Decision.values(), rules.voting());
        everyKey(path + ".roles", Role.values(), rules.roles());
        if (!rules.bodies().planApproval().containsKey(Governance.STANDARD)) {
            throw invalid(path + ".bodies.planApproval.STANDARD", "manca l'organo che approva il piano.");
        }
        if (rules.steps().profile().branches().isEmpty()) {
            throw invalid(path + ".steps.profile.branches", "atteso almeno un ramo.");
        }
        priorities(path, rules);
        sections(path + ".planSections", rules.planSections());
        sections(path + ".guidanceSections", rules.guidanceSections());
    }

    /** Each objective of a plan comes from a priority: where the guidance only takes up those of the region, there must be some. */
    private void priorities(String path, RegionFile.Rules rules) {
        if (rules.steps().guidance().variant() == GuidanceVariant.RICEZIONE_LINEE
                && rules.strategicObjectives().isEmpty()
                && rules.mandatoryObjectives().isEmpty()) {
            throw invalid(
                    path + ".strategicObjectives",
                    "con la variante RICEZIONE_LINEE gli obiettivi del piano nascono da quelli della Regione: atteso almeno un obiettivo, qui o in mandatoryObjectives.");
        }
    }

    private void labels(String path, Labels labels) {
        for (RecordComponent label : Labels.class.getRecordComponents()) {
            if (text(label, labels).isBlank()) {
                throw invalid(path + ".labels." + label.getName(), "l'etichetta è vuota.");
            }
        }
    }

    private void sections(String path, List<Section> sections) {
        var codes = new HashSet<String>();
        for (var section : sections) {
            if (!codes.add(section.code())) {
                throw invalid(path, "la sezione «%s» compare due volte.".formatted(section.code()));
            }
        }
    }

    private void dates(List<RegionFile.Rules> rules) {
        if (rules.isEmpty()) {
            throw invalid("rules", "attesa almeno una serie di regole.");
        }
        var ordered = rules.stream()
                .sorted(Comparator.comparing(RegionFile.Rules::validFrom))
                .toList();
        for (int index = 0; index < ordered.size(); index++) {
            var current = ordered.get(index);
            var path = "rules[" + rules.indexOf(current) + "].validTo";
            if (current.validTo()
                    .filter(last -> last.isBefore(current.validFrom()))
                    .isPresent()) {
                throw invalid(path, "le regole %s finiscono prima di cominciare.".formatted(current.id()));
            }
            if (index + 1 < ordered.size()) {
                consecutive(path, current, ordered.get(index + 1));
            }
        }
    }

    private void consecutive(String path, RegionFile.Rules current, RegionFile.Rules next) {
        var expected = next.validFrom().minusDays(1);
        var last = current.validTo().orElse(next.validFrom());
        if (!last.equals(expected)) {
            var problem =
                    last.isBefore(expected) ? "fra %s e %s ci sono giorni senza regole" : "%s e %s si sovrappongono";
            throw invalid(path, problem.formatted(current.id(), next.id()) + "; attesa la data " + expected + ".");
        }
    }

    private <K extends Enum<K>> void everyKey(String path, K[] keys, Map<K, ?> values) {
        Arrays.stream(keys).filter(key -> !values.containsKey(key)).findFirst().ifPresent(missing -> {
            throw invalid(path + "." + missing, "manca.");
        });
    }

    private RegionProfileInvalid invalid(String key, String expected) {
        return new RegionProfileInvalid(file, key, expected);
    }

    private static String text(RecordComponent component, Object value) {
        try {
            return (String) component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
