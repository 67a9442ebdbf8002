/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Door;
import it.pianozona.plan.section.SectionVersion;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.text.TextComparison;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a section and the comparison of any two. */
@Controller
class SectionVersionsPage {

    private final SectionVersions versions;
    private final WriterNames names;

    SectionVersionsPage(SectionVersions versions, WriterNames names) {
        this.versions = versions;
        this.names = names;
    }

    @GetMapping("/piani/{cycleKey}/sezioni/{code}/versioni")
    String show(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @RequestParam(name = "da", required = false) Integer from,
            @RequestParam(name = "a", required = false) Integer to,
            Model model) {
        Door.require(at.worksOnIt());
        var all = versions.of(cycleKey, code);
        model.addAttribute("visit", at.visit());
        model.addAttribute("at", at);
        model.addAttribute("section", at.section());
        model.addAttribute("versions", all);
        model.addAttribute(
                "people",
                names.ofPeople(all.stream().map(SectionVersion::personId).toList()));
        model.addAttribute("offices", names.ofOffices(cycleKey));
        var newest = all.isEmpty() ? 0 : all.get(0).number();
        compare(all, from == null ? newest - 1 : from, to == null ? newest : to, model);
        return "sezione-versioni";
    }

    private static void compare(List<SectionVersion> all, int from, int to, Model model) {
        var before = find(all, Math.min(from, to));
        var after = find(all, Math.max(from, to));
        model.addAttribute("from", Math.min(from, to));
        model.addAttribute("to", Math.max(from, to));
        if (before.isPresent() && after.isPresent() && from != to) {
            var passages = TextComparison.of(before.get().text(), after.get().text());
            model.addAttribute("passages", passages);
            model.addAttribute(
                    "changes",
                    passages.stream().filter(TextComparison.Passage::isChanged).count());
        }
    }

    private static Optional<SectionVersion> find(List<SectionVersion> all, int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }
}
