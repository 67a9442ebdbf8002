/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.register.Registers;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registers of an area and how much each holds (requirement 3.23b). */
@Controller
class RegistersPage {

    private final RegisterAccess access;
    private final Registers registers;

    RegistersPage(RegisterAccess access, Registers registers) {
        this.access = access;
        this.registers = registers;
    }

    @GetMapping("/registri/{area}")
    String show(@PathVariable String area, Principal person, Model model) {
        model.addAttribute("area", access.enter(area, person.getName()));
        model.addAttribute(
                "counts",
                access.readsProposals(area, person.getName())
                        ? registers.counts(area)
                        : registers.counts(area).stream()
                                .map(Registers.Counts::confirmed)
                                .toList());
        return "registri";
    }
}
