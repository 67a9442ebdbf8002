/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.territory.DemonstrationTerritory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one sign-in; in a demonstration it names the people one can be. */
@Controller
class SignInPage {

    private final ObjectProvider<DemonstrationTerritory> demonstration;

    SignInPage(ObjectProvider<DemonstrationTerritory> demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping("/accedi")
    String show(Model model) {
        var shown = demonstration.getIfAvailable();
        model.addAttribute("people", shown == null ? List.of() : shown.people());
        return "accedi";
    }
}
