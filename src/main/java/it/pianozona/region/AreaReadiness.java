/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.ServingOffices;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an area lacks before a cycle can run there: the bodies that decide and the offices that the region's roles name, with people in
 * them. Said before a cycle is opened, to those who can mend it, and not weeks later to whoever stands before the gap.
 */
@Service
public class AreaReadiness {

    private static final int NAMED = 5;
    private static final String OPENS = " apre l'amministratore in «Apri ambiti e organi», sezione ";

    private final RegionProfiles profiles;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final Offices offices;
    private final ServingOffices serving;
    private final BusinessClock clock;

    AreaReadiness(
            RegionProfiles profiles,
            PlanningAreas areas,
            Bodies bodies,
            Offices offices,
            ServingOffices serving,
            BusinessClock clock) {
        this.profiles = profiles;
        this.areas = areas;
        this.bodies = bodies;
        this.offices = offices;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * Something that is missing.
     *
     * @param blocks whether no cycle opens without it
     * @param words Italian: what is missing, who mends it and where
     */
    public record Gap(boolean blocks, String words) {}

    /** The gaps of an area for a cycle that begins that day, those that block first; none where the region has no rules for it. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(String areaCode, LocalDate cycleStart) {
        return areas.find(areaCode, clock.today())
                .map(
                        area -> profiles.all().stream()
                                .filter(profile ->
                                        profile.region().equals(area.region()) && profile.appliesTo(cycleStart))
                                .findFirst()
                                .map(profile -> gaps(area, profile))
                                .orElse(
                                        List.of(
                                                new Gap(
                                                        true,
                                                        "La regione non ha regole per un ciclo che comincia in quei giorni: senza, un ciclo non si apre."))))
                .orElse(List.of());
    }

    /** Those of an area that keeps that profile. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(PlanningArea area, RegionProfile profile) {
        var gaps = new ArrayList<Gap>();
        missingBody(area.code(), area.name(), profile.bodies().approvesPlan(area.governance()), "approva il piano")
                .ifPresent(words -> gaps.add(new Gap(true, words)));
        guidanceBody(area, profile).ifPresent(gaps::add);
        people(area, profile, gaps);
        return List.copyOf(gaps);
    }

    private Optional<Gap> guidanceBody(PlanningArea area, RegionProfile profile) {
        var kind = profile.bodies().guidanceAdoption();
        return switch (profile.steps().guidance().owner()) {
            case AREA ->
                kind == profile.bodies().approvesPlan(area.governance())
                        ? Optional.empty()
                        : missingBody(area.code(), area.name(), kind, "adotta l'atto di indirizzo")
                                .map(words -> new Gap(true, words));
            case CONFERENCE ->
                area.conference()
                        .flatMap(code -> missingGuidanceBody(code, profile))
                        .map(words -> new Gap(false, words));
            case HEALTH_AUTHORITY ->
                missingGuidanceBody(area.healthAuthority(), profile).map(words -> new Gap(false, words));
        };
    }

    /** That the body that adopts the guidance of a wider territory is missing, in Italian; empty where it is there. */
    @Transactional(readOnly = true)
    public Optional<String> missingGuidanceBody(String territory, RegionProfile profile) {
        var name = areas.territory(territory).map(one -> one.name()).orElse(territory);
        return missingBody(territory, name, profile.bodies().guidanceAdoption(), "adotta l'atto di indirizzo");
    }

    private Optional<String> missingBody(String territory, String name, BodyKind kind, String task) {
        return bodies.ofTerritory(territory, kind).isPresent()
                ? Optional.empty()
                : Optional.of("Manca l'organo che %s, «%s» di %s: lo".formatted(task, kind.label(), name)
                        + OPENS
                        + "Organo.");
    }

    private void people(PlanningArea area, RegionProfile profile, List<Gap> gaps) {
        var today = clock.today();
        var mayors = offices.ofTerritory(area.code(), today).stream()
                .filter(office -> office.kind() == OfficeKind.MAYOR)
                .toList();
        var found = new ArrayList<>(mayors);
        for (var kind : needed(profile, mayors.size())) {
            var id = serving.of(kind, area.code(), today);
            offices.find(id)
                    .ifPresentOrElse(
                            found::add,
                            () -> gaps.add(new Gap(
                                    false, "Manca l'ufficio «%s»: lo".formatted(kind.label()) + OPENS + "Ufficio.")));
        }
        var held = offices.holdersOf(found.stream().map(Office::id).toList(), today);
        var vacant = found.stream()
                .filter(office -> !held.containsKey(office.id()))
                .map(Office::name)
                .distinct()
                .toList();
        if (!vacant.isEmpty()) {
            gaps.add(new Gap(
                    false, "Senza titolare: %s. Si registrano in «Uffici e titolari».".formatted(named(vacant))));
        }
    }

    private static EnumSet<OfficeKind> needed(RegionProfile profile, int municipalities) {
        var kinds = EnumSet.of(OfficeKind.PLAN_OFFICE_HEAD, OfficeKind.HEALTH_DIRECTOR_GENERAL);
        for (var kind : TerritoryKind.values()) {
            RulesOfProfiles.roles(profile, kind)
                    .forEach(role -> kinds.add(profile.roles().get(role)));
        }
        if (municipalities == 1) {
            kinds.remove(OfficeKind.LEAD_BODY);
        }
        return kinds;
    }

    private static String named(List<String> names) {
        var first = names.stream().limit(NAMED).map("«%s»"::formatted).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : "%s e altri %d".formatted(first, names.size() - NAMED);
    }
}
