/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the acts of a region and says to its areas that they exist (requirement 3.3). */
@Service
public class RegionalActs {

    private static final String PROCESS = "quadro-regionale";

    private final RegionalActRows rows;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RegionalActs(
            RegionalActRows rows,
            PlanningAreas areas,
            RightsOnDate rights,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.areas = areas;
        this.rights = rights;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** Regions whose acts the person may register today, by code. */
    public Collection<String> regionsOf(String personId) {
        var regions = new TreeSet<String>();
        registering(personId).forEach((region, office) -> regions.add(region));
        return regions;
    }

    /** Office through which the person registers, by region: the region's own before a planning office. */
    private Map<String, String> registering(String personId) {
        var offices = rights.of(personId, clock.today()).officeIds();
        var found = new java.util.TreeMap<String, String>();
        for (var area : areas.all(clock.today())) {
            var planOffice = OfficeKind.PLAN_OFFICE.officeId(area.code());
            var regionOffice = OfficeKind.REGION.officeId(area.region());
            if (offices.contains(regionOffice)) {
                found.put(area.region(), regionOffice);
            } else if (offices.contains(planOffice)) {
                found.putIfAbsent(area.region(), planOffice);
            }
        }
        return found;
    }

    /**
     * Begins the registration of an act.
     *
     * @throws RuleViolated if the person belongs neither to the region nor to one of its planning offices
     */
    @Transactional
    public RegionalAct open(String region, String personId) {
        var office = Optional.ofNullable(registering(personId).get(region))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Gli atti di una regione si registrano dall'ufficio della regione o da un ufficio di piano dei suoi ambiti."));
        var key = rows.nextKey(region);
        var act = new RegionalAct(
                UUID.randomUUID(), key, region, office, clock.today(), ActState.REGISTERING, Optional.empty());
        rows.insert(act);
        processes.open(
                PROCESS,
                key,
                Map.of("actId", act.id().toString()),
                new LegalRecord.Act(region, key, personId, office, "Registrazione di un atto regionale aperta"),
                Map.of("atto", key));
        return act;
    }

    /** The act with that id. */
    public RegionalAct get(UUID actId) {
        return rows.find(actId).orElseThrow(() -> new IllegalArgumentException("no regional act " + actId));
    }

    /** The acts of some regions, newest first; at most 500. */
    public List<RegionalAct> ofRegions(Collection<String> regions) {
        return rows.ofRegions(regions);
    }

    /** The acts of the region that are in force or in proroga, newest first. */
    public List<RegionalAct> inForce(String region) {
        return rows.ofRegions(List.of(region)).stream()
                .filter(act -> act.state() == ActState.IN_FORCE || act.state() == ActState.IN_PROROGA)
                .toList();
    }

    /**
     * Records what identifies the act (F-ATTO).
     *
     * @throws RuleViolated if its date is to come, or if it ends before it begins
     */
    @Transactional
    public void register(UUID actId, RegionalAct.Particulars act) {
        if (act.date().isAfter(clock.today())) {
            throw new RuleViolated("«Data dell'atto»: è nel futuro; indica un giorno fino a oggi.");
        }
        if (act.validTo().filter(last -> last.isBefore(act.validFrom())).isPresent()) {
            throw new RuleViolated("«Valido fino al»: deve essere uguale o successivo a «Valido dal».");
        }
        if (act.burDate().filter(day -> day.isAfter(clock.today())).isPresent()) {
            throw new RuleViolated("«Data del bollettino»: è nel futuro; indica un giorno fino a oggi.");
        }
        rows.describe(actId, act);
    }

    /** The acts that this one can refer to: registered, of the same region. */
    public List<RegionalAct> linkable(UUID actId) {
        return rows.ofRegions(List.of(get(actId).region())).stream()
                .filter(other -> !other.id().equals(actId))
                .filter(other -> other.state() != ActState.REGISTERING && other.state() != ActState.WITHDRAWN)
                .toList();
    }

    /**
     * Links the act to others (F-LEGAME, ER-7).
     *
     * @throws RuleViolated if one of them is not a registered act of the same region
     */
    @Transactional
    public void link(UUID actId, Collection<UUID> others, LinkType type) {
        var known = linkable(actId).stream().map(RegionalAct::id).toList();
        if (!known.containsAll(others)) {
            throw new RuleViolated("«Atti da collegare»: scegli solo dall'elenco.");
        }
        for (var other : others) {
            rows.link(
                    type == LinkType.SOSTITUITO_DA
                            ? new ActLink(other, actId, LinkType.SOSTITUISCE)
                            : new ActLink(actId, other, type));
        }
    }

    /** The links from and to the act. */
    public List<ActLink> links(UUID actId) {
        return rows.links(actId);
    }

    /** Whether the act's last day is over and no other act replaces it (ER-5). */
    public boolean isExpiredAndNotReplaced(UUID actId) {
        return get(actId).isExpired(clock.today()) && !rows.isReplaced(actId);
    }

    /** Keeps an expired act in proroga (ER-5). */
    @Transactional
    public void extend(UUID actId) {
        rows.extend(actId);
    }

    /** Ends the registration; what it replaces is superseded, and every area of the region is told. */
    @Transactional
    public void publish(UUID actId) {
        var state = rows.isReplaced(actId)
                ? ActState.SUPERSEDED
                : rows.isExtended(actId) ? ActState.IN_PROROGA : ActState.IN_FORCE;
        rows.publish(actId, state, clock.today());
        rows.supersedeReplacedBy(actId);
        var act = get(actId);
        events.publishEvent(new RegionalActPublished(
                act.region(), actId, act.particulars().orElseThrow().type(), act.title()));
        areas.byRegion(act.region(), clock.today()).stream()
                .map(PlanningArea::code)
                .forEach(area -> processes.tellTerritory(RegionalActPublished.MESSAGE, area));
    }

    /** Ends the registration of an act that should not have been begun. */
    @Transactional
    public void withdraw(UUID actId, String reason) {
        rows.withdraw(actId, reason);
    }
}
