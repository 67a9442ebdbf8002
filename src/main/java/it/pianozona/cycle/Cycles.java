/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.page.OnceARead;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.CycleStep;
import it.pianozona.region.Feature;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.StepOwner;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens planning cycles and keeps their record (requirement 3.2). Rules: F-CICLO. */
@Service
public class Cycles {

    /** Who acts where nobody does. */
    private static final String SYSTEM = "sistema";

    private final CycleRows rows;
    private final CycleRules rules;
    private final RegionProfiles profiles;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Cycles(
            CycleRows rows,
            CycleRules rules,
            RegionProfiles profiles,
            PlanningAreas areas,
            RightsOnDate rights,
            Processes processes,
            LegalRecord record,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.profiles = profiles;
        this.areas = areas;
        this.rights = rights;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
        this.events = events;
    }

    /** What the rules say of a draft; nothing is saved. */
    @Transactional(readOnly = true)
    public CycleCheck check(CycleDraft draft) {
        return rules.check(draft);
    }

    /** The areas for which the person may open a cycle: those whose planning office they belong to. */
    @Transactional(readOnly = true)
    public List<PlanningArea> openableBy(String personId) {
        var mine = rights.of(personId, clock.today()).officeIds();
        return areas.all(clock.today()).stream()
                .filter(area -> mine.contains(OfficeKind.PLAN_OFFICE_HEAD.officeId(area.code()))
                        || mine.contains(OfficeKind.PLAN_OFFICE.officeId(area.code())))
                .toList();
    }

    /**
     * Opens the cycle and starts its process.
     *
     * @throws RuleViolated if a rule forbids it or the person is not of the area's planning office
     */
    @Transactional
    public PlanningCycle open(CycleDraft draft, String personId) {
        rows.lockArea(draft.area());
        if (openableBy(personId).stream().noneMatch(area -> area.code().equals(draft.area()))) {
            throw new RuleViolated("«Ambito»: apre il ciclo solo l'ufficio di piano dell'ambito.");
        }
        var check = rules.check(draft);
        if (!check.errors().isEmpty()) {
            throw new RuleViolated(String.join(" ", check.errors()));
        }
        var area = check.area().orElseThrow();
        var profile = check.profile().orElseThrow();
        var cycle = new PlanningCycle(
                key(draft),
                area.code(),
                area.version(),
                area.region(),
                profile.id(),
                draft.start(),
                draft.end(),
                draft.approvalDate(),
                PlanningCycle.State.IN_PREPARATION,
                false,
                0,
                PlanningCycle.Met.nothing(profile.has(Feature.AGREEMENT)));
        rows.insert(cycle, draft, area.leadBody().orElse(""), personId, clock.today());
        check.schedule().forEach(step -> rows.insert(cycle.key(), step, initial(step, profile)));
        processes.open(
                "ciclo-programmazione",
                cycle.key(),
                Map.of(),
                new LegalRecord.Act(
                        area.code(),
                        cycle.key(),
                        personId,
                        OfficeKind.PLAN_OFFICE.officeId(area.code()),
                        "Ciclo aperto"),
                cycle);
        events.publishEvent(new CycleOpened(cycle.key(), area.code()));
        return cycle;
    }

    private String key(CycleDraft draft) {
        var taken = rows.ofArea(draft.area()).stream().map(PlanningCycle::key).toList();
        return CycleKey.first(draft.area(), draft.start(), draft.end())
                .after(taken)
                .text();
    }

    private static CycleProgress.StepState initial(CycleCheck.PlannedStep step, RegionProfile profile) {
        var owner =
                switch (CycleStep.valueOf(step.step())) {
                    case P3 -> profile.steps().profile().owner();
                    case P4 -> profile.steps().guidance().owner();
                    default -> StepOwner.AREA;
                };
        return owner == StepOwner.AREA ? CycleProgress.StepState.PLANNED : CycleProgress.StepState.AWAITED;
    }

    /** The cycle with that key. */
    public Optional<PlanningCycle> find(String key) {
        return OnceARead.get("cycle-" + key, () -> rows.find(key));
    }

    /** Like {@link #find}, for a key that a process carries. */
    public PlanningCycle get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no cycle " + key));
    }

    /** The cycles with those keys. */
    public List<PlanningCycle> named(Collection<String> keys) {
        return rows.named(keys);
    }

    /** The cycles of an area, latest first. */
    public List<PlanningCycle> ofArea(String area) {
        return rows.ofArea(area);
    }

    /** The cycles of several areas, latest first. */
    public List<PlanningCycle> ofAreas(Collection<String> areaCodes) {
        return rows.ofAreas(areaCodes);
    }

    /** The rules that the cycle keeps. */
    public RegionProfile profileOf(String key) {
        return profileOf(get(key));
    }

    /** Like {@link #profileOf(String)}, of a cycle that is already read. */
    public RegionProfile profileOf(PlanningCycle cycle) {
        var id = cycle.profile();
        return profiles.find(id).orElseThrow(() -> new IllegalStateException("no region profile " + id));
    }

    /** The version of the area that the cycle keeps. */
    public PlanningArea areaOf(String key) {
        return areaOf(get(key));
    }

    /** Like {@link #areaOf(String)}, of a cycle that is already read. */
    public PlanningArea areaOf(PlanningCycle cycle) {
        return areas.find(new PlanningArea.Version(cycle.area(), cycle.areaVersion()))
                .orElseThrow(() -> new IllegalStateException("no area of cycle " + cycle.key()));
    }

    /** The plan is approved; the agreement will put it in force. */
    @Transactional
    public void planApproved(String key) {
        rows.setApproved(key, clock.today());
    }

    /** The agreement is signed: approval and signature are done, whatever follows (requirement 3.2, "Deadline"). */
    @Transactional
    public void agreementSigned(String key, LocalDate on) {
        rows.setSigned(key, on);
    }

    /**
     * The plan is in force from today, or from the first day of its cycle where that is still to come; the plan before it ends the
     * day before. Publishes {@link CycleSucceeded} for each cycle that it follows.
     */
    @Transactional
    public void inForce(String key) {
        rows.setState(key, PlanningCycle.State.IN_FORCE);
        var cycle = get(key);
        rows.ofArea(cycle.area()).stream()
                .filter(other -> other.start().isBefore(cycle.start()))
                .filter(other -> other.state() == PlanningCycle.State.IN_FORCE
                        || other.state() == PlanningCycle.State.IN_PROROGA)
                .filter(other -> other.met().inForceTo().isEmpty())
                .forEach(other -> succeed(other, cycle));
    }

    private void succeed(PlanningCycle former, PlanningCycle next) {
        var from = next.start().isAfter(clock.today()) ? next.start() : clock.today();
        var last = from.minusDays(1);
        rows.setLastDay(former.key(), last);
        record.append(
                new LegalRecord.Act(
                        former.area(), former.key(), SYSTEM, "", "Piano cessato: entra in vigore quello successivo"),
                null,
                Map.of("ultimoGiorno", last, "cicloSuccessivo", next.key()));
        events.publishEvent(new CycleSucceeded(former.key(), former.area(), next.key(), last));
    }

    /** The agreement has failed for good: the cycle ends. */
    @Transactional
    public void agreementFailed(String key) {
        rows.setState(key, PlanningCycle.State.AGREEMENT_FAILED);
    }

    /** The plan is rejected: the cycle ends. */
    @Transactional
    public void planRejected(String key) {
        rows.setState(key, PlanningCycle.State.PLAN_REJECTED);
    }

    /** The cycle ends before its plan: the guidance that it needs has been given up. */
    @Transactional
    public void abort(String key) {
        rows.setState(key, PlanningCycle.State.ABORTED);
    }

    /** Counts a return of the plan and says how many there have been. */
    @Transactional
    public int planReturned(String key) {
        return rows.countReturn(key);
    }

    /**
     * Flags the cycle as late, once, unless both its terms are met (see {@link CycleTerms}); it goes on.
     *
     * @return whether it is late
     */
    @Transactional
    public boolean markLate(String key) {
        var cycle = get(key);
        if (cycle.terms(clock.today()).areSettled()) {
            return false;
        }
        if (!cycle.late()) {
            rows.setLate(key);
            events.publishEvent(new CycleLate(key, cycle.area()));
        }
        return true;
    }
}
