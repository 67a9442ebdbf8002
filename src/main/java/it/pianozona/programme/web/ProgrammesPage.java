/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanVisit;
import it.pianozona.programme.Programme;
import it.pianozona.programme.Programmes;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programmes of a plan, year by year; its head opens one before the calendar does. */
@Controller
@RequestMapping("/piani/{cycleKey}/programmi")
class ProgrammesPage {

    private final Programmes programmes;
    private final Cycles cycles;
    private final BusinessClock clock;

    ProgrammesPage(Programmes programmes, Cycles cycles, BusinessClock clock) {
        this.programmes = programmes;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping
    String show(PlanVisit visit, @PathVariable String cycleKey, Principal person, Model model) {
        var profile = cycles.profileOf(cycleKey);
        Door.requireHere(profile.annualProgramme().isPresent());
        var all = programmes.ofCycle(cycleKey).stream()
                .filter(one -> !visit.guest() || one.isOpen() || one.isPublic())
                .toList();
        model.addAttribute("programmes", all);
        model.addAttribute("label", profile.labels().annualDocument());
        model.addAttribute("visit", visit);
        model.addAttribute("mayOpen", programmes.mayOpen(cycleKey, person.getName()));
        model.addAttribute("start", profile.settings().monthDay("paa.start"));
        model.addAttribute(
                "years",
                IntStream.rangeClosed(
                                Math.max(
                                        visit.cycle().start().getYear(),
                                        clock.today().getYear()),
                                visit.cycle().end().getYear())
                        .filter(year -> all.stream().mapToInt(Programme::year).noneMatch(one -> one == year))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toMap(year -> year, year -> year, (a, b) -> a, TreeMap::new)));
        return "programmi";
    }

    @PostMapping
    String open(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "anno", defaultValue = "") String year,
            Principal person,
            Model model,
            Attempt attempt) {
        Door.require(programmes.mayOpen(cycleKey, person.getName()));
        return attempt.then(
                "redirect:/piani/{cycleKey}/programmi",
                () -> {
                    var opened = programmes.open(cycleKey, Field.integer(year).orElse(0), person.getName());
                    attempt.leadsTo("redirect:/programmi/" + opened.key());
                    return "Il programma del %d è aperto: verifica gli importi dell'anno.".formatted(opened.year());
                },
                () -> show(visit, cycleKey, person, model));
    }
}
