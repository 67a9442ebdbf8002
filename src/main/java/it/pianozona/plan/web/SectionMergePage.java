/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Door;
import it.pianozona.plan.section.SectionDraft;
import it.pianozona.plan.section.SectionDrafts;
import it.pianozona.plan.section.SectionMerges;
import it.pianozona.plan.section.SectionVersion;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.text.ParagraphMerge;
import it.pianozona.text.ParagraphMerge.Conflict;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two people changed the same place: the one who came second chooses, place by place, and goes on writing. */
@Controller
@RequestMapping("/piani/{cycleKey}/sezioni/{code}/unisci")
class SectionMergePage {

    private static final String SECTION = "redirect:/piani/{cycleKey}/sezioni/{code}";

    private final SectionMerges merges;
    private final SectionDrafts drafts;
    private final SectionVersions versions;
    private final SectionView view;

    SectionMergePage(SectionMerges merges, SectionDrafts drafts, SectionVersions versions, SectionView view) {
        this.merges = merges;
        this.drafts = drafts;
        this.versions = versions;
        this.view = view;
    }

    @GetMapping
    String show(
            SectionVisit at, @PathVariable String cycleKey, @PathVariable String code, Principal person, Model model) {
        Door.require(at.worksOnIt());
        var draft = drafts.find(cycleKey, code, person.getName());
        var other = versions.latest(cycleKey, code);
        if (draft.isEmpty()
                || other.isEmpty()
                || draft.get().base() >= other.get().number()) {
            return SECTION;
        }
        model.addAttribute("visit", at.visit());
        model.addAttribute("section", at.section());
        model.addAttribute("other", other.get());
        model.addAttribute("name", view.nameOf(other.get()));
        model.addAttribute("draft", draft.get());
        model.addAttribute("parts", merges.parts(cycleKey, code, draft.get(), other.get()));
        return "sezione-unisci";
    }

    @PostMapping
    String merge(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @RequestParam(name = "vista", defaultValue = "0") int seen,
            @RequestParam(name = "scelta", required = false) List<ParagraphMerge.Choice> choices,
            Principal person,
            RedirectAttributes next) {
        Door.require(at.worksOnIt());
        var draft = drafts.find(cycleKey, code, person.getName());
        var other = versions.latest(cycleKey, code);
        if (draft.isEmpty() || other.isEmpty()) {
            return SECTION;
        }
        return join(
                at, draft.get(), other.get(), seen, Optional.ofNullable(choices).orElse(List.of()), next);
    }

    private String join(
            SectionVisit at,
            SectionDraft draft,
            SectionVersion other,
            int seen,
            List<ParagraphMerge.Choice> choices,
            RedirectAttributes next) {
        var parts = merges.parts(at.visit().cycle().key(), at.section().code(), draft, other);
        var conflicts = parts.stream().filter(Conflict.class::isInstance).count();
        if (other.number() != seen || conflicts != choices.size()) {
            next.addFlashAttribute(
                    "refusal",
                    "«Scelta»: scegli per ogni punto; se nel frattempo è arrivata un'altra versione, i punti sono quelli di ora.");
            return SECTION + "/unisci";
        }
        drafts.keep(
                at.visit().cycle().key(),
                at.section().code(),
                at.visit().personId(),
                other.number(),
                ParagraphMerge.chosen(parts, choices));
        next.addFlashAttribute(
                "warning", "I due testi sono uniti nella tua bozza: rileggila, correggila e salva la versione.");
        return SECTION;
    }
}
