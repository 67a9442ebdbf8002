/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.PlanVisit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of a cycle: its chapters and where each stands. */
@Controller
class PlanPage {

    private final List<PlanChapter> chapters;

    PlanPage(List<PlanChapter> chapters) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(PlanChapter::position))
                .toList();
    }

    @GetMapping("/piani/{cycleKey}")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        model.addAttribute(
                "chapters",
                chapters.stream()
                        .flatMap(chapter -> chapter.of(cycleKey).stream())
                        .toList());
        return "piano";
    }
}
