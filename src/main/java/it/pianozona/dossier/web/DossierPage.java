/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.DossierChapter;
import it.pianozona.decision.Ballot;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.Minutes;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.dossier.Histories;
import it.pianozona.plan.Consultations;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier (fascicolo) of a cycle: where it stands, the plan, the consultation, the decisions, the record. */
@Controller
class DossierPage {

    private final Cycles cycles;
    private final DossierVisits visits;
    private final DossierTexts texts;
    private final Consultations consultations;
    private final CollegialDecisions decisions;
    private final Minutes minutes;
    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final PlanFiles planFiles;
    private final Histories histories;
    private final Offices offices;
    private final List<DossierChapter> chapters;
    private final BusinessClock clock;

    DossierPage(
            Cycles cycles,
            DossierVisits visits,
            DossierTexts texts,
            Consultations consultations,
            CollegialDecisions decisions,
            Minutes minutes,
            Agreements agreements,
            FrozenDocuments documents,
            PlanFiles planFiles,
            Histories histories,
            Offices offices,
            List<DossierChapter> chapters,
            BusinessClock clock) {
        this.cycles = cycles;
        this.visits = visits;
        this.texts = texts;
        this.consultations = consultations;
        this.decisions = decisions;
        this.minutes = minutes;
        this.agreements = agreements;
        this.documents = documents;
        this.planFiles = planFiles;
        this.histories = histories;
        this.offices = offices;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** A decision as the dossier shows it. */
    record DecisionView(Decision decision, String body, List<VoteView> votes, Optional<Minutes.Text> minutes) {}

    /** A vote by name. */
    record VoteView(String office, String choice, String reason) {}

    @GetMapping("/fascicolo/{key}")
    String show(@PathVariable String key, Principal person, Model model) {
        var visit = visits.enter(key, person.getName());
        var cycle = visit.cycle();
        model.addAttribute("view", visit);
        model.addAttribute("profile", cycles.profileOf(key));
        model.addAttribute(
                "chapters",
                chapters.stream().flatMap(chapter -> chapter.of(key).stream()).toList());
        model.addAttribute("texts", texts.of(cycle));
        model.addAttribute("consultation", consultations.last(key).orElse(null));
        model.addAttribute("observations", consultations.observations(key));
        model.addAttribute(
                "decisions", decisions.ofKey(key).stream().map(this::view).toList());
        model.addAttribute("agreement", agreements.find(key).orElse(null));
        model.addAttribute("documents", documents.of(key));
        model.addAttribute("planFiles", planFiles.of(key));
        model.addAttribute("history", histories.of(key));
        model.addAttribute("today", clock.today());
        return "fascicolo";
    }

    private DecisionView view(Decision decision) {
        return new DecisionView(
                decision,
                decisions.body(decision).name(),
                decisions.sittings(decision.id()).stream()
                        .flatMap(sitting -> decisions.ballots(sitting.id()).stream())
                        .map(this::vote)
                        .toList(),
                minutes.of(decision.id()));
    }

    private VoteView vote(Ballot ballot) {
        return new VoteView(
                officeName(ballot.officeId()),
                ballot.choice().name().toLowerCase(java.util.Locale.ITALIAN),
                ballot.reason());
    }

    private String officeName(String officeId) {
        return offices.find(officeId).map(Office::name).orElse(officeId);
    }
}
