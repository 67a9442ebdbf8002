/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.text.Italian;
import java.util.List;

/** The rules of F-DELEGA (requirements, 3.27): dal ≤ al; SIGN needs an act; the delegate is not the holder. */
final class DelegationRules {

    private DelegationRules() {}

    static void check(Delegations.Grant grant, List<String> holders) {
        var from = grant.from();
        var to = grant.to();
        if (to.isBefore(from)) {
            throw new TerritoryRuleViolated(
                    "al",
                    "la delega finirebbe il %s, prima di cominciare (%s)."
                            .formatted(Italian.day(to), Italian.day(from)),
                    "Indicare una data di fine uguale o successiva alla data di inizio.");
        }
        if (grant.scopes().isEmpty()) {
            throw new TerritoryRuleViolated(
                    "ambito",
                    "la delega deve dire per che cosa vale.",
                    "Scegliere almeno uno fra partecipare, votare, firmare.");
        }
        if (grant.scopes().contains(DelegationScope.SIGN) && grant.act().isEmpty()) {
            throw new TerritoryRuleViolated(
                    "atto",
                    "la delega alla firma richiede un atto.",
                    "Indicare numero e data dell'atto, oppure togliere la firma dalla delega.");
        }
        if (!holders.contains(grant.delegatorId())) {
            throw new TerritoryRuleViolated(
                    "delegante",
                    "il %s non ricopre l'incarico.".formatted(Italian.day(from)),
                    "La delega può darla solo chi è in carica quel giorno.");
        }
        if (holders.contains(grant.delegateId())) {
            throw new TerritoryRuleViolated(
                    "delegato", "ricopre già l'incarico.", "Scegliere una persona diversa da chi è in carica.");
        }
    }
}
