/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceAdopted;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.text.Italian;
import it.pianozona.workflow.WaitWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cycles that wait for the guidance of a wider territory: whose, and how far it is. */
@Component
class GuidanceWait implements WaitWords {

    private final GuidanceAgain guidances;
    private final Cycles cycles;
    private final PlanningAreas areas;

    GuidanceWait(GuidanceAgain guidances, Cycles cycles, PlanningAreas areas) {
        this.guidances = guidances;
        this.cycles = cycles;
        this.areas = areas;
    }

    /** Many cycles wait for one guidance: it is looked up once for a territory and a first day. */
    @Override
    public Map<String, String> of(String message, Set<String> businessKeys) {
        if (!message.equals(GuidanceAdopted.MESSAGE)) {
            return Map.of();
        }
        var names = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        var adopters = guidances.adopters(cycles.named(businessKeys));
        var told = new HashMap<String, String>();
        var said = new HashMap<String, String>();
        adopters.forEach((cycle, adopter) -> said.put(
                cycle.key(), told.computeIfAbsent(adopter + cycle.start(), one -> words(cycle, adopter, names))));
        return said;
    }

    private String words(PlanningCycle cycle, String adopter, Map<String, String> names) {
        return "gli indirizzi di «%s»: %s"
                .formatted(
                        names.getOrDefault(adopter, adopter),
                        guidances
                                .latestOf(adopter, cycle.start())
                                .map(GuidanceWait::standing)
                                .orElse("non sono ancora cominciati, perché il profilo di comunità non è validato"));
    }

    private static String standing(GuidanceAct act) {
        return switch (act.state()) {
            case IN_PREPARATION -> "in preparazione, da adottare entro il " + Italian.day(act.dueOn());
            case IN_FORCE -> "adottati";
            case NOT_ADOPTED -> "chiusi senza adozione, vanno ricominciati dalla pagina «Indirizzi» del profilo";
        };
    }
}
