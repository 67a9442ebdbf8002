/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Governance;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RegionalRules;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the profiles that hold today or follow: an area that is opened now works by these. */
@Component
class RulesOfProfiles implements RegionalRules {

    private static final Set<Role> OF_AREA = EnumSet.of(
            Role.PLAN_DRAFTER,
            Role.SECTION_CONTRIBUTOR,
            Role.THIRD_SECTOR,
            Role.ACCOUNTANT,
            Role.SECRETARIAT,
            Role.LEAD_BODY,
            Role.PLAN_OFFICE_DIRECTOR);

    private static final Map<TerritoryKind, StepOwner> OWNERS = Map.of(
            TerritoryKind.AREA, StepOwner.AREA,
            TerritoryKind.CONFERENCE, StepOwner.CONFERENCE,
            TerritoryKind.HEALTH_AUTHORITY, StepOwner.HEALTH_AUTHORITY);

    private final RegionProfiles profiles;
    private final BusinessClock clock;

    RulesOfProfiles(RegionProfiles profiles, BusinessClock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    private Stream<RegionProfile> of(String region) {
        return profiles.all().stream()
                .filter(profile -> profile.region().equals(region))
                .filter(profile -> profile.validTo()
                        .map(last -> !last.isBefore(clock.today()))
                        .orElse(true));
    }

    @Override
    public List<KnownRegion> known() {
        return profiles.all().stream()
                .map(profile -> new KnownRegion(profile.region(), profile.regionName()))
                .distinct()
                .sorted(Comparator.comparing(KnownRegion::name))
                .toList();
    }

    @Override
    public Set<BodyKind> bodies(String region, TerritoryKind kind, Optional<Governance> governance) {
        var known = EnumSet.noneOf(BodyKind.class);
        of(region).forEach(profile -> {
            var owner = profile.steps().guidance().owner();
            if (owner == OWNERS.get(kind)) {
                known.add(profile.bodies().guidanceAdoption());
            }
            if (kind == TerritoryKind.AREA) {
                governance.ifPresent(form -> known.add(profile.bodies().approvesPlan(form)));
            }
            if (integrates(profile, kind)) {
                known.add(profile.bodies().integration());
            }
        });
        return known;
    }

    /** The body of integration is that of the guidance, or one of its own beside the area and its health authority (LO15-53). */
    private static boolean integrates(RegionProfile profile, TerritoryKind kind) {
        var bodies = profile.bodies();
        return bodies.integration() == bodies.guidanceAdoption()
                ? profile.steps().guidance().owner() == OWNERS.get(kind)
                : kind == TerritoryKind.AREA || kind == TerritoryKind.HEALTH_AUTHORITY;
    }

    @Override
    public Set<OfficeKind> offices(String region, TerritoryKind kind) {
        var kinds = EnumSet.noneOf(OfficeKind.class);
        of(region).forEach(profile -> roles(profile, kind)
                .forEach(role -> kinds.add(profile.roles().get(role))));
        return kinds;
    }

    /** The roles that a territory of that kind plays by the profile. */
    static Set<Role> roles(RegionProfile profile, TerritoryKind kind) {
        var roles = EnumSet.noneOf(Role.class);
        var knowledge = profile.steps().profile();
        if (knowledge.owner() == OWNERS.get(kind)) {
            roles.add(Role.PROFILE_OPENER);
            roles.add(Role.PROFILE_TABLE);
            if (knowledge.branches().contains(ProfileBranch.QUALITATIVE)) {
                roles.add(Role.QUALITATIVE_CONTRIBUTOR);
            }
            if (knowledge.branches().contains(ProfileBranch.THEMATIC)) {
                roles.add(Role.THEMATIC_CONTRIBUTOR);
            }
        }
        if (profile.steps().guidance().owner() == OWNERS.get(kind)) {
            roles.add(Role.GUIDANCE_DRAFTER);
            if (!profile.policies().isEmpty()) {
                roles.add(Role.THEMATIC_CONTRIBUTOR);
            }
        }
        if (kind == TerritoryKind.AREA) {
            roles.addAll(OF_AREA);
        }
        if (kind == TerritoryKind.HEALTH_AUTHORITY) {
            roles.add(Role.HEALTH_OPINION);
        }
        return roles;
    }

    @Override
    public boolean hasConferences(String region) {
        return of(region)
                .anyMatch(profile -> profile.steps().profile().owner() == StepOwner.CONFERENCE
                        || profile.steps().guidance().owner() == StepOwner.CONFERENCE);
    }

    @Override
    public boolean districtIsTheArea(String region) {
        return of(region).anyMatch(profile -> profile.has(Feature.DISTRICT_COINCIDENCE));
    }
}
