/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.EntriesOnBehalf;
import it.pianozona.deputy.HoldersDelegations;
import it.pianozona.page.Destination;
import it.pianozona.workflow.StepsOnBehalf;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delegations, absences and entry on behalf, for the holders and for the secretariat. */
@Component
class DeputyPlaces implements Destination {

    private final HoldersDelegations delegations;
    private final StepsOnBehalf steps;
    private final EntriesOnBehalf entries;

    DeputyPlaces(HoldersDelegations delegations, StepsOnBehalf steps, EntriesOnBehalf entries) {
        this.steps = steps;
        this.entries = entries;
        this.delegations = delegations;
    }

    @Override
    public List<Place> of(String personId) {
        var places = new ArrayList<Place>();
        if (!delegations.officesOf(personId).isEmpty()) {
            places.add(new Place(
                    Group.MINE,
                    20,
                    "Deleghe e assenze",
                    "/deleghe",
                    "Chi partecipa, vota o firma al tuo posto, e quando sei assente."));
        }
        if (!steps.territoriesOf(personId).isEmpty()) {
            places.add(new Place(
                    Group.AREA,
                    80,
                    "Deleghe da far confermare",
                    "/deleghe/proposte",
                    "Scrivi una delega per chi ricopre un incarico: vale quando la conferma."));
            places.add(new Place(
                    Group.AREA,
                    70,
                    "Per conto di",
                    "/per-conto",
                    "Inserisci l'atto che un ente ti ha mandato per PEC o su carta."));
        } else if (!entries.visibleTo(personId).isEmpty()) {
            places.add(new Place(
                    Group.MINE,
                    30,
                    "Inserito per mio conto",
                    "/per-conto/inseriti",
                    "Gli atti che la segreteria ha inserito per il tuo ente."));
        }
        return places;
    }
}
