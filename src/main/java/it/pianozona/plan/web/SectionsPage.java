/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Door;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.section.Consolidations;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.SectionVersion;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.plan.section.SectionVisits;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sections of the plan: who has each, how far it is, what was contributed. */
@Controller
@RequestMapping("/piani/{cycleKey}/sezioni")
class SectionsPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/sezioni";

    private final SectionVisits visits;
    private final SectionVersions versions;
    private final Contributions contributions;
    private final Consolidations consolidations;
    private final PlanDrafting drafting;
    private final WriterNames names;
    private final BusinessClock clock;

    SectionsPage(
            SectionVisits visits,
            SectionVersions versions,
            Contributions contributions,
            Consolidations consolidations,
            PlanDrafting drafting,
            WriterNames names,
            BusinessClock clock) {
        this.visits = visits;
        this.versions = versions;
        this.contributions = contributions;
        this.consolidations = consolidations;
        this.drafting = drafting;
        this.names = names;
        this.clock = clock;
    }

    /** A section on the list. */
    record Line(
            SectionVisit at,
            String office,
            Optional<SectionVersion> latest,
            String writer,
            long contributions,
            long unanswered,
            SectionStanding standing) {}

    @GetMapping
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var found = visits.of(visit);
        var latest = versions.latest(cycleKey);
        var given = contributions.of(cycleKey).stream().collect(Collectors.groupingBy(Contribution::section));
        var people = names.ofPeople(
                latest.values().stream().map(SectionVersion::personId).toList());
        var offices = names.ofOffices(cycleKey);
        var begun = drafting.find(cycleKey);
        model.addAttribute("visit", visit);
        model.addAttribute(
                "lines",
                found.stream()
                        .map(at -> line(
                                at,
                                latest,
                                given,
                                people,
                                offices,
                                SectionStanding.of(at.section(), visit.isOpen(), begun, clock.today())))
                        .toList());
        model.addAttribute("drafting", begun.orElse(null));
        model.addAttribute("window", contributions.open(cycleKey).orElse(null));
        var consolidation = consolidations.current(cycleKey).orElse(null);
        model.addAttribute("consolidation", consolidation);
        model.addAttribute(
                "consolidator",
                consolidation == null
                        ? ""
                        : names.ofPeople(List.of(consolidation.personId())).get(consolidation.personId()));
        return "sezioni";
    }

    private static Line line(
            SectionVisit at,
            Map<String, SectionVersion> latest,
            Map<String, List<Contribution>> given,
            Map<String, String> people,
            Map<String, String> offices,
            SectionStanding standing) {
        var code = at.section().code();
        var version = Optional.ofNullable(latest.get(code));
        var own = given.getOrDefault(code, List.of());
        return new Line(
                at,
                offices.getOrDefault(at.section().office(), ""),
                version,
                version.map(one -> people.get(one.personId())).orElse(""),
                own.size(),
                own.stream().filter(one -> one.answer().isEmpty()).count(),
                standing);
    }

    @PostMapping("/consolidamento")
    String consolidate(PlanVisit visit, @PathVariable String cycleKey, Principal person, RedirectAttributes next) {
        Door.require(visit.drafts() && visit.isOpen());
        consolidations.begin(cycleKey, person.getName(), acting(visit));
        next.addFlashAttribute("done", "Il consolidamento è iniziato: gruppi e tavoli leggono e non scrivono.");
        return BACK;
    }

    @PostMapping("/consolidamento/termina")
    String conclude(PlanVisit visit, @PathVariable String cycleKey, Principal person, RedirectAttributes next) {
        Door.require(visit.drafts() && visit.isOpen());
        consolidations.end(cycleKey, person.getName(), acting(visit));
        next.addFlashAttribute("done", "Il consolidamento è terminato: gruppi e tavoli scrivono di nuovo.");
        return BACK;
    }

    private static String acting(PlanVisit visit) {
        return visit.offices().stream()
                .filter(visit.drafters()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
