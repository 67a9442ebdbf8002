/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.CompanyContribution;
import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.PlanLinks;
import it.pianozona.company.ProgrammesApproved;
import it.pianozona.company.YearPlan;
import it.pianozona.company.YearPlans;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Pill;
import it.pianozona.territory.Names;
import it.pianozona.text.Italian;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans of a health authority: mandate, PAL aziendale, the years. */
@Controller
@RequestMapping("/aziende/{code}/piano")
class CompanyPlanPage {

    private final Mandates mandates;
    private final CompanyObjectives objectives;
    private final CompanyPlans plans;
    private final YearPlans years;
    private final PlanLinks links;
    private final ProgrammesApproved programmes;
    private final Names names;

    CompanyPlanPage(
            Mandates mandates,
            CompanyObjectives objectives,
            CompanyPlans plans,
            YearPlans years,
            PlanLinks links,
            ProgrammesApproved programmes,
            Names names) {
        this.mandates = mandates;
        this.objectives = objectives;
        this.plans = plans;
        this.years = years;
        this.links = links;
        this.programmes = programmes;
        this.names = names;
    }

    /** A year of the mandate, and its plan where it has begun. */
    record Year(int year, Optional<YearPlan> plan, boolean readable) {

        public Pill pill() {
            return plan.map(one -> one.state().pill()).orElse(new Pill(Pill.Role.WAITING, "da cominciare"));
        }
    }

    /** @param key of the mandate that is shown; the latest where it is none that the person may read */
    @GetMapping
    String show(CompanyVisit visit, @RequestParam(name = "mandato", required = false) String key, Model model) {
        var all = mandates.of(visit.authority().code()).stream()
                .filter(one -> one.isAdopted() || one.isRunning() || visit.readsDrafts())
                .toList();
        var shown = all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .or(() -> all.stream().findFirst());
        model.addAttribute("mandates", all);
        model.addAttribute("mandate", shown.orElse(null));
        model.addAttribute("programmes", programmes.of(visit.authority().code()));
        model.addAttribute("sentence", sentence(shown));
        shown.ifPresent(one -> mandate(visit, one, model));
        return "azienda-piano";
    }

    private static String sentence(Optional<Mandate> shown) {
        return shown.map(one -> Italian.elided("Mandato di %s, dal %s al %s."
                        .formatted(one.director(), Italian.day(one.from()), Italian.day(one.to()))))
                .orElse("Nessun mandato è stato aperto.");
    }

    private void mandate(CompanyVisit visit, Mandate mandate, Model model) {
        var readable = mandate.isAdopted() || visit.readsDrafts();
        var written = readable ? objectives.of(mandate.key()) : List.<CompanyObjective>of();
        model.addAttribute("readable", readable);
        model.addAttribute("goals", mandates.goals(mandate.key()));
        model.addAttribute("lines", byLine(written));
        model.addAttribute("links", links.titles(written));
        model.addAttribute("years", years(visit, mandate));
        var proposals = plans.proposals(mandate.key(), Optional.empty()).stream()
                .filter(one -> visit.readsDrafts() || visit.offices().contains(one.office()))
                .toList();
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "names",
                names.of(
                        Set.of(),
                        proposals.stream().map(CompanyContribution::office).collect(Collectors.toSet())));
    }

    private static Map<String, List<CompanyObjective>> byLine(List<CompanyObjective> written) {
        return written.stream()
                .collect(Collectors.groupingBy(CompanyObjective::line, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Year> years(CompanyVisit visit, Mandate mandate) {
        var begun = years.of(mandate.key()).stream().collect(Collectors.toMap(YearPlan::year, one -> one));
        return mandate.years().stream()
                .map(year -> new Year(
                        year,
                        Optional.ofNullable(begun.get(year)),
                        begun.containsKey(year) && (begun.get(year).isAdopted() || visit.readsDrafts())))
                .toList();
    }

    @PostMapping("/chiusura")
    String close(CompanyVisit visit, @RequestParam(name = "mandato", defaultValue = "") String key, Attempt attempt) {
        var author = visit.requireDirector();
        var mandate = mandates.of(visit.authority().code()).stream()
                .filter(one -> one.key().equals(key) && one.isRunning())
                .findFirst()
                .orElseThrow(Door::notHere);
        return attempt.then(
                "redirect:/aziende/{code}/piano",
                "Il mandato è chiuso.",
                () -> mandates.close(mandate.key(), attempt.typed().text("motivo"), author));
    }
}
