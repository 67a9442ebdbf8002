/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.page.Door;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.PlanVisits;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a person may do with each section. */
@Service
public class SectionVisits implements Door<SectionVisit> {

    private final PlanVisits plans;
    private final PlanSections sections;
    private final Consolidations consolidations;
    private final Offices offices;
    private final BusinessClock clock;

    SectionVisits(
            PlanVisits plans,
            PlanSections sections,
            Consolidations consolidations,
            Offices offices,
            BusinessClock clock) {
        this.plans = plans;
        this.sections = sections;
        this.consolidations = consolidations;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Optional<SectionVisit> open(Map<String, String> path, String personId) {
        return plans.open(path, personId).flatMap(visit -> of(visit, path.get("code")));
    }

    /** Every section of the plan, in its order. */
    public List<SectionVisit> of(PlanVisit visit) {
        var consolidation = consolidations.current(visit.cycle().key());
        var only = onlyContributes(visit);
        return sections.of(visit.cycle().key()).stream()
                .map(section -> new SectionVisit(visit, section, only, consolidation))
                .toList();
    }

    /** One section; empty if the plan has no such section or the person may not read it. */
    public Optional<SectionVisit> of(PlanVisit visit, String code) {
        return of(visit).stream()
                .filter(one -> one.section().code().equals(code) && one.mayRead())
                .findFirst();
    }

    /**
     * Whether the person only contributes to the plan: every office that they have in the area is a group or table, or comes from outside.
     * What other groups write, and the draft put together of it, is not theirs to read.
     */
    public boolean onlyContributes(PlanVisit visit) {
        return visit.guest()
                || visit.contributes()
                        && !visit.drafts()
                        && offices.ofTerritory(visit.cycle().area(), clock.today()).stream()
                                .map(Office::id)
                                .filter(visit.offices()::contains)
                                .allMatch(visit.contributors()::contains);
    }
}
