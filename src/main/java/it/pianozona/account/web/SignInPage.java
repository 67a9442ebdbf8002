/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.OidcSignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in; in a demonstration it names the people one can be, and a button enters as one of them. */
@Controller
class SignInPage {

    private final ObjectProvider<DemonstrationCast> demonstration;
    private final ObjectProvider<OidcSignIn> identityProvider;

    SignInPage(ObjectProvider<DemonstrationCast> demonstration, ObjectProvider<OidcSignIn> identityProvider) {
        this.demonstration = demonstration;
        this.identityProvider = identityProvider;
    }

    @GetMapping("/accedi")
    String show(@RequestParam(name = "attesa", required = false) String minutes, Model model) {
        if (minutes != null && minutes.matches("[1-9]|1[0-5]")) {
            model.addAttribute("wait", Integer.valueOf(minutes));
        }
        demonstration.ifAvailable(shown -> model.addAttribute("cast", shown.show()));
        identityProvider.ifAvailable(provider -> model.addAttribute("identityProvider", provider.label()));
        return "accedi";
    }
}
