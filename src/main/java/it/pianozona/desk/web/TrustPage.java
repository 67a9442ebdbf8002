/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.page.Destination;
import it.pianozona.page.Door;
import it.pianozona.signature.TrustState;
import it.pianozona.signature.TrustedLists;
import it.pianozona.territory.Appointments;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the administrator: how many trusted lists there are, how old they are, which do not count and why. */
@Controller
class TrustPage implements Destination {

    private static final String ADDRESS = "/elenchi-fiduciari";

    private final TrustedLists lists;
    private final Appointments keepers;

    TrustPage(TrustedLists lists, Appointments keepers) {
        this.lists = lists;
        this.keepers = keepers;
    }

    @GetMapping(ADDRESS)
    String show(Principal person, Model model) {
        Door.require(keepers.isAdministrator(person.getName()));
        model.addAttribute("trust", lists.state());
        return "elenchi-fiduciari";
    }

    @Override
    public List<Place> of(String personId) {
        return keepers.isAdministrator(personId)
                ? List.of(new Place(Group.ADMINISTRATION, 70, "Elenchi fiduciari", ADDRESS, words(lists.state())))
                : List.of();
    }

    private static String words(TrustState trust) {
        if (trust.refusesAll()) {
            return "Attenzione: nessun elenco vale, ogni firma caricata è rifiutata.";
        }
        return trust.faults().isEmpty()
                ? "Di quali autorità ci si fida quando si verifica una firma."
                : "C'è qualcosa da sistemare prima delle prossime firme.";
    }
}
