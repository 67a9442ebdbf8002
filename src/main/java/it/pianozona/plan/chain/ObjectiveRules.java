/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.RegionProfile;
import it.pianozona.rule.Problems;
import java.util.Arrays;
import java.util.List;

/**
 * What F-OBIETTIVO asks of an objective, the same on the form and on the page.
 *
 * Rules: ER-21.
 * @param priorities codes of the source priorities of the plan
 * @param profile of the cycle
 */
record ObjectiveRules(List<String> priorities, RegionProfile profile) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_THRESHOLD = 200;

    /** Every rule that the objective breaks. */
    Problems check(Objective objective) {
        var strategic = profile.strategicObjectives().size();
        return new Problems()
                .unless(!objective.title().isBlank(), "«Titolo»: scrivi l'obiettivo.")
                .unless(objective.title().length() <= LONGEST_TITLE, "«Titolo»: al massimo 300 caratteri.")
                .unless(
                        !objective.areas().isEmpty() && PlanAreaKind.names().containsAll(objective.areas()),
                        "«Aree»: scegli almeno un'area: sociale, sociosanitaria o sanitaria.")
                .unless(
                        names(Objective.Attribute.values()).containsAll(objective.attributes()),
                        "«Attributi»: scegli dall'elenco.")
                .unless(
                        names(Objective.Recomposition.values()).containsAll(objective.recomposition()),
                        "«Ricomposizione»: scegli dall'elenco.")
                .unless(
                        !objective.sources().isEmpty(),
                        "«Priorità di origine»: collega l'obiettivo ad almeno una priorità.")
                .unless(
                        priorities.containsAll(objective.sources()),
                        "«Priorità di origine»: scegli le priorità dall'elenco.")
                .unless(
                        objective
                                .strategicNumber()
                                .map(n -> n >= 1 && n <= strategic)
                                .orElse(true),
                        strategic == 0
                                ? "«Obiettivo strategico»: la regione non ha obiettivi strategici numerati; lascia vuoto."
                                : "«Obiettivo strategico»: indica un numero da 1 a %d.".formatted(strategic))
                .unless(
                        objective.priorityArea().map(n -> n >= 1 && n <= 3).orElse(true),
                        "«Area prioritaria»: indica un numero da 1 a 3.")
                .unless(
                        objective.threshold().length() <= LONGEST_THRESHOLD,
                        "«Soglia minima»: al massimo 200 caratteri.");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
