/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import it.pianozona.cycle.CycleEndings;
import it.pianozona.page.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends a cycle with a reason: its planning office one opened by mistake, a coordinator one that cannot go on. */
@Controller
@RequestMapping("/cicli/{key}/chiudi")
class EndCyclePage {

    private final CycleEndings endings;

    EndCyclePage(CycleEndings endings) {
        this.endings = endings;
    }

    @GetMapping
    String show(EndCycleDoor.Visit visit, Model model) {
        model.addAttribute("cycle", visit.cycle());
        model.addAttribute("coordinates", visit.hand().coordinates());
        model.addAttribute("ended", endings.reason(visit.cycle().key()).orElse(null));
        model.addAttribute(
                "obstacle", endings.obstacle(visit.cycle(), visit.hand()).orElse(null));
        return "ciclo-chiudi";
    }

    @PostMapping
    String end(EndCycleDoor.Visit visit, Attempt attempt) {
        return attempt.then(
                "redirect:/cicli/{key}/chiudi",
                "Il ciclo è chiuso e chi vi partecipa è avvisato. Il fascicolo resta.",
                () -> endings.end(
                        visit.cycle().key(), visit.hand(), attempt.typed().text("motivo")));
    }
}
