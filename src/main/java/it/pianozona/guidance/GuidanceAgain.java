/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.cycle.CycleKey;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Role;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a guidance again that was given up, on the profile that it was built on; the cycles that wait for one wait for it (N-2). */
@Service
public class GuidanceAgain {

    private final GuidanceRows rows;
    private final GuidanceActs acts;
    private final CommunityProfiles profiles;
    private final GuidanceOnProfiles use;
    private final PlanningAreas areas;
    private final RegionProfiles rules;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    GuidanceAgain(
            GuidanceRows rows,
            GuidanceActs acts,
            CommunityProfiles profiles,
            GuidanceOnProfiles use,
            PlanningAreas areas,
            RegionProfiles rules,
            RightsOnDate rights,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.acts = acts;
        this.profiles = profiles;
        this.use = use;
        this.areas = areas;
        this.rules = rules;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /** The guidances built on a profile, the latest first. */
    @Transactional(readOnly = true)
    public List<GuidanceAct> builtOn(String profileKey) {
        return rows.builtOn(profileKey);
    }

    /** Why a guidance was given up, in the words of whom decided it; empty text for the others. */
    @Transactional(readOnly = true)
    public String reason(GuidanceAct act) {
        return rows.closedBecause(act.id()).orElse("");
    }

    /** Whether the person may begin it again now: the office that drafts it or the coordinators, once the last one was given up. */
    @Transactional(readOnly = true)
    public boolean mayBegin(String profileKey, String personId) {
        return use.isGivenUp(profileKey) && holdsOffice(profiles.get(profileKey), personId);
    }

    /**
     * Opens the next guidance and starts its process.
     *
     * @return its business key, for example {@code CTSS-PC-2018-2020-2}
     * @throws RuleViolated if the last one was not given up, the profile has been replaced, or the person is of another office
     */
    @Transactional
    public String begin(String profileKey, String personId) {
        var profile = profiles.get(profileKey);
        rows.lockTerritory(profile.territory());
        if (!holdsOffice(profile, personId)) {
            throw new RuleViolated("Gli indirizzi li ricomincia l'ufficio che li redige, o i coordinatori dell'ente.");
        }
        if (!use.isGivenUp(profileKey)) {
            throw new RuleViolated(
                    "Gli indirizzi di questo profilo non sono stati chiusi senza adozione, o sono già ricominciati: non c'è nulla da ricominciare.");
        }
        if (profiles.isReplaced(profile)) {
            throw new RuleViolated(
                    "Per questi anni l'ente ha aperto un altro profilo: gli indirizzi cominciano da quello, quando è validato.");
        }
        var key = CycleKey.first(profile.territory(), profile.start(), profile.end())
                .after(Stream.concat(
                                rows.keysOf(profile.territory()).stream(),
                                profiles.ofTerritories(List.of(profile.territory())).stream()
                                        .map(CommunityProfile::key))
                        .toList())
                .text();
        record.append(
                new LegalRecord.Act(
                        profile.territory(),
                        key,
                        personId,
                        drafter(profile),
                        "Indirizzi ricominciati dopo la chiusura"),
                null,
                Map.of("profilo", profileKey, "inizio", profile.start(), "fine", profile.end()));
        acts.openOn(profileKey, key, profile.territory(), profile.start(), profile.end());
        return key;
    }

    /** For each of the cycles the code of the wider territory that adopts its guidance; one whose own area does is absent. */
    @Transactional(readOnly = true)
    public Map<PlanningCycle, String> adopters(Collection<PlanningCycle> waiting) {
        var today = areas.all(clock.today()).stream().collect(Collectors.toMap(PlanningArea::code, area -> area));
        var adopters = new LinkedHashMap<PlanningCycle, String>();
        waiting.forEach(cycle -> Optional.ofNullable(today.get(cycle.area()))
                .flatMap(area -> adopter(cycle, area))
                .ifPresent(code -> adopters.put(cycle, code)));
        return adopters;
    }

    private Optional<String> adopter(PlanningCycle cycle, PlanningArea area) {
        return rules.find(cycle.profile())
                .map(profile -> profile.steps().guidance().owner())
                .flatMap(owner -> switch (owner) {
                    case AREA -> Optional.<String>empty();
                    case CONFERENCE -> area.conference();
                    case HEALTH_AUTHORITY -> Optional.of(area.healthAuthority());
                });
    }

    /** The guidance of a territory for a cycle that starts that day that was opened last; empty if none was. */
    @Transactional(readOnly = true)
    public Optional<GuidanceAct> latestOf(String territory, LocalDate cycleStart) {
        return rows.latestOf(territory, cycleStart);
    }

    /** The guidance that was given up last where a cycle waits for one and nobody is at work on another; else empty. */
    @Transactional(readOnly = true)
    public Optional<GuidanceAct> missedBy(PlanningCycle cycle) {
        return adopters(List.of(cycle)).values().stream()
                .findFirst()
                .flatMap(territory -> rows.latestOf(territory, cycle.start()))
                .filter(act -> act.state() == GuidanceAct.State.NOT_ADOPTED);
    }

    /** Whether the person is of the office that drafts the guidances of the profile's territory, or coordinates it. */
    @Transactional(readOnly = true)
    public boolean holdsOffice(String profileKey, String personId) {
        return holdsOffice(profiles.get(profileKey), personId);
    }

    private boolean holdsOffice(CommunityProfile profile, String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        return held.contains(drafter(profile)) || held.contains(OfficeKind.COORDINATORS.officeId(profile.territory()));
    }

    private String drafter(CommunityProfile profile) {
        return profiles.rulesOf(profile).roles().get(Role.GUIDANCE_DRAFTER).officeId(profile.territory());
    }
}
