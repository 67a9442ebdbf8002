/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.cycle.CycleKey;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a guidance, follows it through its returns and puts it in force (requirement 3.5). */
@Service
public class GuidanceActs {

    static final String PREMISE = "premessa";

    private static final String PROCESS = "atto-indirizzo";
    private static final String SYSTEM = "sistema";

    private final GuidanceRows rows;
    private final RegionProfiles profiles;
    private final PlanningAreas areas;
    private final Cycles cycles;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    GuidanceActs(
            GuidanceRows rows,
            RegionProfiles profiles,
            PlanningAreas areas,
            Cycles cycles,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.profiles = profiles;
        this.areas = areas;
        this.cycles = cycles;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** Opens the guidance of a territory for a period and starts its process; nothing happens if it was opened before. */
    @Transactional
    public void openFor(String territory, String businessKey, LocalDate start, LocalDate end) {
        if (find(businessKey).isEmpty()) {
            open(Optional.empty(), businessKey, territory, start, end);
        }
    }

    /** Like {@link #openFor}, built on the profile of a wider territory. */
    @Transactional
    public void openOn(String profileKey, String businessKey, String territory, LocalDate start, LocalDate end) {
        if (find(businessKey).isEmpty()) {
            open(Optional.of(profileKey), businessKey, territory, start, end);
        }
    }

    private void open(Optional<String> builtOn, String key, String territory, LocalDate start, LocalDate end) {
        var profile = profiles.forCycle(territoryOf(territory).region(), start);
        insert(builtOn, key, territory, profile, start, end);
        processes.open(
                PROCESS, key, Map.of(), new LegalRecord.Act(territory, key, SYSTEM, "", "Indirizzi aperti"), null);
    }

    /** Opens the guidance of a cycle whose process runs already; nothing happens if it was opened before. */
    @Transactional
    public void openForCycle(String cycleKey) {
        if (find(cycleKey).isPresent()) {
            return;
        }
        var cycle = cycles.get(cycleKey);
        insert(Optional.empty(), cycleKey, cycle.area(), cycles.profileOf(cycleKey), cycle.start(), cycle.end());
    }

    private void insert(
            Optional<String> builtOn,
            String key,
            String territory,
            RegionProfile profile,
            LocalDate start,
            LocalDate end) {
        var today = clock.today();
        rows.insert(
                new GuidanceAct(
                        UUID.randomUUID(),
                        key,
                        territory,
                        profile.id(),
                        start,
                        end,
                        today,
                        today.plusDays(profile.settings().days("guidance.days")),
                        GuidanceAct.State.IN_PREPARATION,
                        0,
                        Optional.empty(),
                        Optional.empty()),
                builtOn);
    }

    private Territory territoryOf(String code) {
        return areas.territory(code).orElseThrow(() -> new IllegalArgumentException("no territory " + code));
    }

    /** The guidance with that key. */
    public Optional<GuidanceAct> find(String businessKey) {
        return rows.find(businessKey);
    }

    /** Like {@link #find}, for a key that a process carries. */
    public GuidanceAct get(String businessKey) {
        return find(businessKey).orElseThrow(() -> new IllegalArgumentException("no guidance " + businessKey));
    }

    /** The rules that the guidance keeps. */
    public RegionProfile profileOf(GuidanceAct act) {
        return profiles.find(act.profile())
                .orElseThrow(() -> new IllegalStateException("no region profile " + act.profile()));
    }

    /** What people read, e.g. "Atto triennale di indirizzo e coordinamento 2009-2011". */
    public String title(GuidanceAct act) {
        return "%s %s"
                .formatted(
                        profileOf(act).labels().guidanceDocument(),
                        CycleKey.in(act.businessKey())
                                .map(CycleKey::period)
                                .orElse(act.start().getYear() + "-" + act.end().getYear()));
    }

    /** Counts a return and says whether another round is allowed ({@code return.maxLoops}). */
    @Transactional
    public boolean returned(String businessKey) {
        var act = get(businessKey);
        return rows.countReturn(act.id()) <= profileOf(act).settings().count("return.maxLoops");
    }

    /** After a failure the guidance is taken up again, with a new term. */
    @Transactional
    public void resume(String businessKey) {
        var act = get(businessKey);
        rows.resume(act.id(), clock.today().plusDays(profileOf(act).settings().days("guidance.days")));
    }

    /** After a failure the guidance is given up. */
    @Transactional
    public void giveUp(String businessKey, String reason) {
        var act = get(businessKey);
        rows.close(act.id(), reason);
        var left = areasOf(act);
        var waiting = left.equals(List.of(act.territory()))
                ? List.<String>of()
                : cyclesOf(act, left).stream()
                        .filter(key -> cycles.get(key).state() == PlanningCycle.State.IN_PREPARATION)
                        .toList();
        events.publishEvent(new GuidanceGivenUp(businessKey, act.territory(), left, waiting));
    }

    /**
     * Puts the guidance in force for every area of its territory, and tells the cycles of theirs that it holds for.
     *
     * @throws RuleViolated if it has been given up
     */
    @Transactional
    public void putInForce(String businessKey) {
        var act = get(businessKey);
        if (act.state() == GuidanceAct.State.NOT_ADOPTED) {
            throw new RuleViolated(
                    "L'indirizzo è stato chiuso senza adozione: non si adotta più. Ricominciane uno nuovo dalla pagina «Indirizzi» del profilo.");
        }
        var held = areasOf(act);
        rows.adopt(act.id(), clock.today(), held);
        events.publishEvent(new GuidanceAdopted(businessKey, act.territory(), act.start(), act.end(), held));
        cyclesOf(act, held).forEach(key -> processes.tell(GuidanceAdopted.MESSAGE, key));
    }

    private List<String> cyclesOf(GuidanceAct act, List<String> areaCodes) {
        return areaCodes.stream()
                .flatMap(area -> cycles.ofArea(area).stream())
                .filter(cycle ->
                        !cycle.start().isBefore(act.start()) && !cycle.start().isAfter(act.end()))
                .map(PlanningCycle::key)
                .toList();
    }

    private List<String> areasOf(GuidanceAct act) {
        return territoryOf(act.territory()).kind() == TerritoryKind.AREA
                ? List.of(act.territory())
                : areas.areasOf(act.territory(), clock.today());
    }
}
