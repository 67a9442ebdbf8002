/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleEndings.Hand;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends a cycle with a reason: its planning office one opened by mistake, a coordinator one that cannot go on. */
@Controller
@RequestMapping("/cicli/{key}/chiudi")
class EndCyclePage {

    private final Cycles cycles;
    private final CycleEndings endings;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    EndCyclePage(Cycles cycles, CycleEndings endings, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.endings = endings;
        this.rights = rights;
        this.clock = clock;
    }

    private record Visit(PlanningCycle cycle, Hand hand) {}

    @GetMapping
    String show(@PathVariable String key, Principal person, Model model) {
        var visit = enter(key, person);
        model.addAttribute("cycle", visit.cycle());
        model.addAttribute("coordinates", visit.hand().coordinates());
        model.addAttribute("ended", endings.reason(key).orElse(null));
        model.addAttribute(
                "obstacle", endings.obstacle(visit.cycle(), visit.hand()).orElse(null));
        return "ciclo-chiudi";
    }

    @PostMapping
    String end(@PathVariable String key, Principal person, Attempt attempt) {
        var visit = enter(key, person);
        return attempt.then(
                "redirect:/cicli/{key}/chiudi",
                "Il ciclo è chiuso e chi vi partecipa è avvisato. Il fascicolo resta.",
                () -> endings.end(key, visit.hand(), attempt.typed().text("motivo")));
    }

    /** For whoever does not see the area the cycle does not exist. */
    private Visit enter(String key, Principal person) {
        var cycle = cycles.find(key)
                .filter(found -> rights.of(person.getName(), clock.today())
                        .territoryCodes()
                        .contains(found.area()))
                .orElseThrow(Door::notHere);
        return endings.handOf(person.getName(), cycle)
                .map(hand -> new Visit(cycle, hand))
                .orElseThrow(Door::notYours);
    }
}
