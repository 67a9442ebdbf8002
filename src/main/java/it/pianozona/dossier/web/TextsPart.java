/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.guidance.Guidance;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.profile.CommunityProfiles;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the people of the area read: profile, guidance, the plan as it stands, the observations on it. A section is read by whoever reads
 * it on the pages on which it is written, and by nobody else.
 */
@Component
@Order(35)
class TextsPart extends DossierPart {

    private final CommunityProfiles profiles;
    private final Guidance guidance;
    private final Plans plans;
    private final DossierVisits visits;
    private final Objectives objectives;
    private final Actions actions;
    private final Consultations consultations;

    TextsPart(
            CommunityProfiles profiles,
            Guidance guidance,
            Plans plans,
            DossierVisits visits,
            Objectives objectives,
            Actions actions,
            Consultations consultations) {
        super("testi", "Testi", Group.PLAN);
        this.profiles = profiles;
        this.guidance = guidance;
        this.plans = plans;
        this.visits = visits;
        this.objectives = objectives;
        this.actions = actions;
        this.consultations = consultations;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var cycle = visit.cycle();
        var plan = plans.find(cycle.key());
        var sections = plan.isPresent() ? visits.sections(visit) : List.<SectionVisit>of();
        model.addAttribute("knowledge", profiles.ofCycle(cycle.key()).orElse(null));
        model.addAttribute("premise", guidance.premise(cycle).orElse(""));
        model.addAttribute("priorities", guidance.priorities(cycle));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute(
                "sections",
                sections.stream()
                        .filter(SectionVisit::mayRead)
                        .map(SectionVisit::section)
                        .toList());
        model.addAttribute(
                "hiddenSections",
                sections.stream().filter(section -> !section.mayRead()).count());
        model.addAttribute("objectives", plan.isPresent() ? objectives.of(cycle.key()) : List.of());
        model.addAttribute("actions", plan.isPresent() ? actions.of(cycle.key()) : List.of());
        model.addAttribute("consultation", consultations.last(cycle.key()).orElse(null));
        model.addAttribute("observations", consultations.observations(cycle.key()));
    }
}
