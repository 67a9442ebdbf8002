/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.HoldersDelegations;
import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.page.Destination;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delegations and absences, for the holders and for the secretariat. */
@Component
class DeputyPlaces implements Destination {

    private final HoldersDelegations delegations;
    private final ProposedDelegations proposals;

    DeputyPlaces(HoldersDelegations delegations, ProposedDelegations proposals) {
        this.delegations = delegations;
        this.proposals = proposals;
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
        if (!proposals.writtenBy(personId).isEmpty()) {
            places.add(new Place(
                    Group.AREA,
                    80,
                    "Deleghe da far confermare",
                    "/deleghe/proposte",
                    "Scrivi una delega per chi ricopre un incarico: vale quando la conferma."));
        }
        return places;
    }
}
