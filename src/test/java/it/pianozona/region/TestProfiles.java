/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Gives a cycle of a test the rules of its region with other settings, as another region could have them. */
public final class TestProfiles {

    private TestProfiles() {}

    /** @param settings by key, for example {@code paa.integrativeAgreement} */
    public static void give(RegionProfiles profiles, JdbcClient jdbc, String cycleKey, Map<String, String> settings) {
        var base = profiles.find(jdbc.sql("select profile from planning_cycle where key = ?")
                        .param(cycleKey)
                        .query(String.class)
                        .single())
                .orElseThrow();
        var id = "PROVA-" + cycleKey;
        var all = new ArrayList<>(profiles.all());
        all.add(with(base, id, settings));
        ReflectionTestUtils.setField(profiles, "profiles", List.copyOf(all));
        jdbc.sql("update planning_cycle set profile = ? where key = ?")
                .params(id, cycleKey)
                .update();
    }

    @SuppressWarnings("unchecked")
    private static RegionProfile with(RegionProfile base, String id, Map<String, String> settings) {
        var values = new HashMap<>(
                (Map<String, Setting>) ReflectionTestUtils.getField(base.settings(), Settings.class, "values"));
        settings.forEach((key, value) -> values.put(key, values.get(key).with(value)));
        return new RegionProfile(
                id,
                "PROVA",
                base.regionName(),
                base.validFrom(),
                base.validTo(),
                base.labels(),
                base.steps(),
                base.bodies(),
                base.voting(),
                base.roles(),
                new Settings(values),
                base.stepDays(),
                base.instruments(),
                base.planSections(),
                base.guidanceSections(),
                base.policies(),
                base.strategicObjectives(),
                base.mandatoryObjectives(),
                base.completenessRules(),
                base.features(),
                base.incentiveRule(),
                base.thresholdRule(),
                base.annualProgramme(),
                base.areaFunctions(),
                base.legalReferences(),
                base.funds());
    }
}
