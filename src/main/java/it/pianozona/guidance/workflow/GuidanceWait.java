/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceAdopted;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.workflow.WaitWords;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cycle that waits for the guidance of a wider territory: whose, and how far it is. */
@Component
class GuidanceWait implements WaitWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final GuidanceAgain guidances;
    private final Cycles cycles;
    private final PlanningAreas areas;

    GuidanceWait(GuidanceAgain guidances, Cycles cycles, PlanningAreas areas) {
        this.guidances = guidances;
        this.cycles = cycles;
        this.areas = areas;
    }

    @Override
    public Optional<String> of(String message, String businessKey) {
        return message.equals(GuidanceAdopted.MESSAGE)
                ? cycles.find(businessKey)
                        .map(
                                cycle -> "gli indirizzi %s: %s"
                                        .formatted(
                                                guidances
                                                        .adopter(cycle)
                                                        .flatMap(areas::territory)
                                                        .map(Territory::name)
                                                        .map(name -> "di «" + name + "»")
                                                        .orElse("dell'ente che li adotta"),
                                                guidances
                                                        .latestFor(cycle)
                                                        .map(GuidanceWait::standing)
                                                        .orElse(
                                                                "non sono ancora cominciati, perché il profilo di comunità non è validato")))
                : Optional.empty();
    }

    private static String standing(GuidanceAct act) {
        return switch (act.state()) {
            case IN_PREPARATION ->
                "in preparazione, da adottare entro il " + act.dueOn().format(DAY);
            case IN_FORCE -> "adottati";
            case NOT_ADOPTED -> "chiusi senza adozione, vanno ricominciati dalla pagina «Indirizzi» del profilo";
        };
    }
}
