/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanChapter;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of a cycle: its chapters and where each stands. */
@Controller
class PlanPage {

    private final PlanAccess access;
    private final List<PlanChapter> chapters;

    PlanPage(PlanAccess access, List<PlanChapter> chapters) {
        this.access = access;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(PlanChapter::position))
                .toList();
    }

    @GetMapping("/piani/{cycleKey}")
    String show(@PathVariable String cycleKey, Principal person, Model model) {
        model.addAttribute("visit", access.enter(cycleKey, person.getName()));
        model.addAttribute(
                "chapters",
                chapters.stream()
                        .flatMap(chapter -> chapter.of(cycleKey).stream())
                        .toList());
        return "piano";
    }
}
