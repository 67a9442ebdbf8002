/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.List;

/** The rules that a new version of an area obeys. Rules: AB-20, LO18-22. */
final class AreaRules {

    private AreaRules() {}

    static void leadBody(AreaDraft draft) {
        if (draft.municipalities().isEmpty()) {
            throw new TerritoryRuleViolated(
                    "comuni", "l'ambito deve avere almeno un comune.", "Indicare i comuni che ne fanno parte.");
        }
        var several = draft.municipalities().size() > 1;
        if (several && draft.leadBody().isEmpty()) {
            throw new TerritoryRuleViolated(
                    "ente capofila", "un ambito di più comuni ha un ente capofila.", "Indicare l'ente capofila.");
        }
        if (!several && draft.leadBody().isPresent()) {
            throw new TerritoryRuleViolated(
                    "ente capofila",
                    "un ambito di un solo comune non ha ente capofila.",
                    "Togliere l'ente capofila: i suoi compiti sono del comune.");
        }
    }

    static void follows(PlanningArea last, LocalDate from) {
        if (!last.from().isBefore(from)) {
            throw new TerritoryRuleViolated(
                    "dal",
                    "l'ultima versione di «%s» comincia il %s e la nuova deve seguirla."
                            .formatted(last.name(), Italian.day(last.from())),
                    "Indicare una data successiva.");
        }
    }

    static void municipalitiesAreFree(List<String> occupied) {
        if (!occupied.isEmpty()) {
            throw new TerritoryRuleViolated(
                    "comuni",
                    "un comune sta in un solo ambito alla volta; sono già altrove: %s."
                            .formatted(String.join(", ", occupied)),
                    "Togliere questi comuni o indicare l'ambito da cui provengono fra quelli che confluiscono.");
        }
    }
}
