/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.cycle.CycleKey;
import it.pianozona.page.Door;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossier (fascicolo) of a cycle: an overview, its parts, all of them on one page to be printed. */
@Controller
@RequestMapping("/fascicolo/{key}")
class DossierPage {

    private final DossierVisits visits;
    private final Overview overview;
    private final List<DossierPart> parts;

    DossierPage(DossierVisits visits, Overview overview, List<DossierPart> parts) {
        this.visits = visits;
        this.overview = overview;
        this.parts = parts;
    }

    /** The key of what hangs on a cycle, for example of an update, leads to the cycle's dossier. */
    @GetMapping
    String show(@PathVariable String key, Principal person, Model model) {
        var cycle = CycleKey.in(key).map(CycleKey::text);
        if (cycle.filter(own -> !own.equals(key)).isPresent()) {
            return "redirect:/fascicolo/" + cycle.get();
        }
        var visit = enter(key, person, model);
        overview.fill(visit, model);
        return "fascicolo";
    }

    @GetMapping("/{slug}")
    String part(
            @PathVariable String key,
            @PathVariable String slug,
            @RequestParam Map<String, String> asked,
            Principal person,
            Model model) {
        var visit = enter(key, person, model);
        var part = parts.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(Door::notHere);
        part.fill(visit, asked, model);
        model.addAttribute("part", part);
        return "fascicolo-parte";
    }

    @GetMapping("/stampa")
    String print(@PathVariable String key, Principal person, Model model) {
        var visit = enter(key, person, model);
        overview.fill(visit, model);
        model.addAttribute("printed", true);
        parts.stream().filter(part -> part.isIn(visit)).forEach(part -> part.fill(visit, Map.of(), model));
        return "fascicolo-stampa";
    }

    private DossierVisits.Visit enter(String key, Principal person, Model model) {
        var visit = visits.enter(key, person.getName());
        model.addAttribute("view", visit);
        var shown = parts.stream().filter(part -> part.isIn(visit)).toList();
        model.addAttribute("parts", shown);
        model.addAttribute(
                "tabs",
                shown.stream()
                        .collect(Collectors.groupingBy(DossierPart::group, TreeMap::new, Collectors.toList()))
                        .entrySet());
        model.addAttribute("today", visit.today());
        return visit;
    }
}
