/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.plan.PlanContent;
import it.pianozona.plan.PlanContents;
import it.pianozona.plan.Plans;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a dossier lets people read: the community profile, the guidance, the plan as it stands. */
@Component
class DossierTexts {

    private final Cycles cycles;
    private final CommunityProfiles profiles;
    private final Guidance guidance;
    private final Plans plans;
    private final PlanContents contents;

    DossierTexts(Cycles cycles, CommunityProfiles profiles, Guidance guidance, Plans plans, PlanContents contents) {
        this.cycles = cycles;
        this.profiles = profiles;
        this.guidance = guidance;
        this.plans = plans;
        this.contents = contents;
    }

    /** The texts of a cycle; each is absent until its step has begun. */
    record Texts(
            Optional<CommunityProfile> profile,
            Optional<String> premise,
            List<GuidanceItem> priorities,
            Optional<PlanContent> plan) {}

    Texts of(PlanningCycle cycle) {
        return new Texts(
                profileOf(cycle),
                guidance.premise(cycle.area(), cycle.start()),
                guidance.priorities(cycle.area(), cycle.start()),
                plans.find(cycle.key()).map(plan -> contents.of(cycle.key())));
    }

    /** The area's own profile, or the one of its conference or health authority for the same period. */
    private Optional<CommunityProfile> profileOf(PlanningCycle cycle) {
        var area = cycles.areaOf(cycle.key());
        var period = cycle.key().substring(cycle.area().length());
        return Stream.of(area.code(), area.conference().orElse(null), area.healthAuthority())
                .filter(Objects::nonNull)
                .flatMap(territory -> profiles.find(territory + period).stream())
                .findFirst();
    }
}
