/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterProposals;
import it.pianozona.register.Registers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One register: its entries, and the proposal of a new one (F-REGISTRO, F-BANDO). */
@Controller
@RequestMapping("/registri/{area}/{kind}")
class RegisterPage {

    private final RegisterDoor door;
    private final Registers registers;
    private final RegisterProposals proposals;

    RegisterPage(RegisterDoor door, Registers registers, RegisterProposals proposals) {
        this.door = door;
        this.registers = registers;
        this.proposals = proposals;
    }

    @GetMapping
    String show(
            RegisterVisit visit,
            @PathVariable String kind,
            @RequestParam(name = "cerca", defaultValue = "") String search,
            Model model) {
        model.addAttribute("search", search);
        return page(visit, RegisterDoor.kind(kind), RegisterInput.empty(), model);
    }

    @PostMapping
    String propose(
            RegisterVisit visit,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "comuni", required = false) List<String> towns,
            Model model,
            Attempt attempt) {
        Door.require(visit.proposes());
        var register = RegisterDoor.kind(kind);
        var input = RegisterInput.of(sent, towns);
        return attempt.then(
                "redirect:/registri/{area}/{kind}",
                () -> {
                    var entry = proposals.propose(
                            visit.area().code(),
                            new RegisterProposals.Change(input.draft(register), Optional.empty()),
                            visit.personId());
                    return proposed(entry);
                },
                () -> {
                    model.addAttribute("search", "");
                    return page(visit, register, input, model);
                });
    }

    static String proposed(RegisterEntry entry) {
        return "La proposta %s è inviata: la conferma il responsabile dell'ufficio di piano o la Regione."
                .formatted(entry.key());
    }

    private String page(RegisterVisit visit, RegisterKind kind, RegisterInput input, Model model) {
        var words = model.getAttribute("search").toString().strip().toLowerCase(Locale.ITALIAN);
        var area = visit.area().code();
        var towns = door.towns(area);
        var found = registers.of(area, kind).stream()
                .filter(entry -> matches(entry, words, towns))
                .toList();
        model.addAttribute("area", visit.area());
        model.addAttribute("kind", kind);
        model.addAttribute("current", with(found, RegisterEntry.State.ACTIVE));
        model.addAttribute("proposed", visit.readsProposals() ? with(found, RegisterEntry.State.PROPOSED) : List.of());
        model.addAttribute("closed", with(found, RegisterEntry.State.CLOSED));
        model.addAttribute("towns", towns);
        model.addAttribute("input", input);
        model.addAttribute("mayPropose", visit.proposes());
        return "registro";
    }

    private static boolean matches(RegisterEntry entry, String words, Map<String, String> towns) {
        return entry.name().toLowerCase(Locale.ITALIAN).contains(words)
                || entry.municipalities().stream().anyMatch(istat -> towns.getOrDefault(istat, "")
                        .toLowerCase(Locale.ITALIAN)
                        .contains(words));
    }

    private static List<RegisterEntry> with(List<RegisterEntry> entries, RegisterEntry.State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }
}
