/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.register.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registers of an area and how much each holds (requirement 3.23b). */
@Controller
class RegistersPage {

    private final Registers registers;

    RegistersPage(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/registri/{area}")
    String show(RegisterVisit visit, @PathVariable String area, Model model) {
        model.addAttribute("area", visit.area());
        var counts = visit.readsProposals()
                ? registers.counts(area)
                : registers.counts(area).stream()
                        .map(Registers.Counts::confirmed)
                        .toList();
        model.addAttribute("counts", counts);
        model.addAttribute(
                "active", counts.stream().mapToInt(Registers.Counts::active).sum());
        model.addAttribute(
                "proposed", counts.stream().mapToInt(Registers.Counts::proposed).sum());
        return "registri";
    }
}
