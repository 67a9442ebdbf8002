/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.OidcSignIn;
import it.pianozona.territory.DemonstrationTerritory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in; in a demonstration it names the people one can be. */
@Controller
class SignInPage {

    private final ObjectProvider<DemonstrationTerritory> demonstration;
    private final ObjectProvider<OidcSignIn> identityProvider;

    SignInPage(ObjectProvider<DemonstrationTerritory> demonstration, ObjectProvider<OidcSignIn> identityProvider) {
        this.demonstration = demonstration;
        this.identityProvider = identityProvider;
    }

    @GetMapping("/accedi")
    String show(@RequestParam(name = "attesa", required = false) String minutes, Model model) {
        if (minutes != null && minutes.matches("[1-9]|1[0-5]")) {
            model.addAttribute("wait", Integer.valueOf(minutes));
        }
        var shown = demonstration.getIfAvailable();
        model.addAttribute("people", shown == null ? List.of() : shown.people());
        identityProvider.ifAvailable(provider -> model.addAttribute("identityProvider", provider.label()));
        return "accedi";
    }
}
