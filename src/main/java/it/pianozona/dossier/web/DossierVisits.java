/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleStanding;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.dossier.Histories;
import it.pianozona.page.Door;
import it.pianozona.plan.PlanVisits;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.plan.section.SectionVisits;
import it.pianozona.region.RegionProfile;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may open a dossier: the people of its territory. For others it does not exist. */
@Component
class DossierVisits implements Door<DossierVisits.Visit> {

    private final Cycles cycles;
    private final CycleProgress progress;
    private final RightsOnDate rights;
    private final PlanVisits plans;
    private final SectionVisits sections;
    private final Organisations organisations;
    private final Agreements agreements;
    private final List<CycleWaits> waits;
    private final BusinessClock clock;

    DossierVisits(
            Cycles cycles,
            CycleProgress progress,
            RightsOnDate rights,
            PlanVisits plans,
            SectionVisits sections,
            Organisations organisations,
            Agreements agreements,
            List<CycleWaits> waits,
            BusinessClock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.rights = rights;
        this.plans = plans;
        this.sections = sections;
        this.organisations = organisations;
        this.agreements = agreements;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * A person in a dossier.
     *
     * @param area name of the area, as it was when the cycle began
     * @param profile the rules that the cycle keeps
     * @param standing how things stand, with the calendar of the cycle
     * @param agreement none while the cycle has not come so far
     */
    record Visit(
            PlanningCycle cycle,
            String area,
            RegionProfile profile,
            CycleStanding standing,
            Optional<Agreement> agreement,
            String personId,
            Rights rights,
            LocalDate today) {

        public String key() {
            return cycle.key();
        }

        public List<CycleProgress.StepRow> steps() {
            return standing.steps();
        }

        /** What the dossier is of, in words, for example "Piano di Zona Rhodense 2018-2020". */
        public String title() {
            return "%s %s".formatted(profile.labels().plan(), place());
        }

        /** For example "Rhodense 2018-2020". */
        public String place() {
            return "%s %s".formatted(area, cycle.period());
        }
    }

    /** @throws ResponseStatusException 404 if there is no such cycle in a territory of the person */
    Visit enter(String key, String personId) {
        var today = clock.today();
        var mine = rights.of(personId, today);
        var cycle = cycles.find(key)
                .filter(found -> mine.territoryCodes().contains(found.area()))
                .orElseThrow(Door::notHere);
        return new Visit(
                cycle,
                cycles.areaOf(cycle).name(),
                cycles.profileOf(cycle),
                standing(cycle, today),
                agreements.find(key),
                personId,
                mine,
                today);
    }

    /** What is waited for is asked only where no phase is running: there it is the sentence of the page. */
    private CycleStanding standing(PlanningCycle cycle, LocalDate today) {
        var standing = new CycleStanding(cycle, progress.of(cycle.key()), Optional.empty(), today);
        return standing.isIdle() ? standing.waiting(waits) : standing;
    }

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return Optional.of(enter(path.get("key"), personId));
    }

    /** The sections of the plan as the person meets them, the same as on the pages on which they are written. */
    List<SectionVisit> sections(Visit visit) {
        return plans.of(visit.key(), visit.personId()).map(sections::of).orElse(List.of());
    }

    /** Whether the person has no office but groups and tables: what other groups write is not theirs to read. */
    boolean onlyContributes(Visit visit) {
        return visit.rights().isGuest(visit.cycle().area())
                || plans.of(visit.key(), visit.personId())
                        .filter(sections::onlyContributes)
                        .isPresent();
    }

    /**
     * Whose fields the person may read in the history; empty for all. Who only contributes reads what was written for their own groups and,
     * in an office that many organisations share, by their own organisation; of the others they read that it was done.
     */
    Optional<Histories.Readable> readable(Visit visit) {
        return onlyContributes(visit) ? Optional.of(own(visit.rights(), visit.personId())) : Optional.empty();
    }

    /** What somebody reads who reads only what is theirs. */
    Histories.Readable own(Rights held, String personId) {
        var shared = organisations.shared(held.officeIds());
        var alone = held.officeIds().stream()
                .filter(office -> !shared.contains(office))
                .collect(Collectors.toUnmodifiableSet());
        return new Histories.Readable(alone, shared, organisations.colleagues(personId));
    }
}
