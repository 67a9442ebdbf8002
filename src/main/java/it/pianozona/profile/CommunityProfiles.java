/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.AreaReadiness;
import it.pianozona.region.NoRegionProfile;
import it.pianozona.region.ProfileBranch;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Role;
import it.pianozona.region.StepOwner;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens community profiles and takes them to their validation (requirement 3.4). Rules: F-CICLO. */
@Service
public class CommunityProfiles {

    /** Who opens what a cycle calls. */
    private static final String PRODUCT = "sistema";

    private final ProfileRows rows;
    private final RegionProfiles regions;
    private final AreaReadiness readiness;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final SuccessiveProfiles successive;

    CommunityProfiles(
            ProfileRows rows,
            RegionProfiles regions,
            AreaReadiness readiness,
            Cycles cycles,
            PlanningAreas areas,
            RightsOnDate rights,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events,
            SuccessiveProfiles successive) {
        this.rows = rows;
        this.regions = regions;
        this.readiness = readiness;
        this.cycles = cycles;
        this.areas = areas;
        this.rights = rights;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
        this.successive = successive;
    }

    /** The wider territories for which the person may open a profile: those whose opening office is theirs today. */
    @Transactional(readOnly = true)
    public List<Territory> openableBy(String personId) {
        var mine = rights.of(personId, clock.today());
        return mine.territoryCodes().stream()
                .sorted()
                .map(areas::territory)
                .flatMap(Optional::stream)
                .filter(territory -> regions.all().stream()
                        .filter(rules -> rules.region().equals(territory.region()))
                        .anyMatch(rules ->
                                owns(territory, rules) && mine.officeIds().contains(openingOffice(territory, rules))))
                .toList();
    }

    /**
     * Opens the profile of a wider territory for the cycles of its areas and starts its process.
     *
     * @return the business key, {@code territory-startYear-endYear}, with a number where those before came to nothing
     * @throws RuleViolated if the region gives the profile to another territory, the person is of another office, the
     *     dates are wrong or the territory has a profile for that period whose guidance was not given up
     */
    @Transactional
    public String open(String territoryCode, LocalDate start, LocalDate end, String personId) {
        var territory = areas.territory(territoryCode)
                .orElseThrow(() -> new RuleViolated("«Territorio»: scegli un territorio dall'elenco."));
        new Problems()
                .unless(end.isAfter(start), "«Fine del ciclo»: deve essere successiva all'inizio.")
                .refuse();
        var rules = rulesOf(territory, start);
        rows.lockTerritory(territoryCode);
        var former = rows.ofTerritories(List.of(territoryCode));
        new Problems()
                .unless(
                        owns(territory, rules),
                        "«Territorio»: per questo ciclo la regione affida il profilo di comunità a un altro territorio.")
                .unless(
                        rights.of(personId, clock.today()).officeIds().contains(openingOffice(territory, rules)),
                        "«Territorio»: apre il profilo solo l'ufficio che la regione indica per questo territorio.")
                .unless(
                        former.stream()
                                .filter(other -> other.overlaps(start, end))
                                .allMatch(successive::isGivenUp),
                        "«Inizio del ciclo»: il territorio ha già un profilo per questo periodo: apri quello.")
                .refuse();
        requireGuidanceBody(territory, rules);
        var key = successive.nextKey(territoryCode, start, end, former);
        insert(key, territoryCode, rules, start, end, personId);
        processes.open(
                "profilo-comunita",
                key,
                Map.of(),
                new LegalRecord.Act(
                        territoryCode, key, personId, openingOffice(territory, rules), "Profilo di comunità aperto"),
                Map.of("inizio", start, "fine", end));
        return key;
    }

    /** The guidance follows by itself: without the body that adopts it the work of months would stop there. */
    private void requireGuidanceBody(Territory territory, RegionProfile rules) {
        if (territory.kind() == TerritoryKind.CONFERENCE
                && rules.steps().guidance().owner() == StepOwner.CONFERENCE) {
            readiness.missingGuidanceBody(territory.code(), rules).ifPresent(words -> {
                throw new RuleViolated("«Territorio»: " + words);
            });
        }
    }

    /** Whether a later profile of the same territory and time has taken its place. */
    @Transactional(readOnly = true)
    public boolean isReplaced(CommunityProfile profile) {
        return SuccessiveProfiles.isReplaced(profile, rows.ofTerritories(List.of(profile.territory())));
    }

    /** Opens the profile of a cycle whose area writes it itself; a second call changes nothing. */
    @Transactional
    public void openForCycle(String key) {
        if (rows.find(key).isEmpty()) {
            var cycle = cycles.get(key);
            insert(key, cycle.area(), cycles.profileOf(key), cycle.start(), cycle.end(), PRODUCT);
        }
    }

    private void insert(
            String key, String territory, RegionProfile rules, LocalDate start, LocalDate end, String person) {
        var tableDue = clock.today().plusDays(rules.settings().days("profile.tableDays"));
        rows.insert(CommunityProfile.opened(key, territory, rules.id(), start, end, tableDue), person, clock.today());
    }

    private RegionProfile rulesOf(Territory territory, LocalDate start) {
        try {
            return regions.forCycle(territory.region(), start);
        } catch (NoRegionProfile none) {
            throw new RuleViolated(
                    "«Inizio del ciclo»: la regione non ha regole per un ciclo che inizia in questa data; indica un'altra data.");
        }
    }

    private static boolean owns(Territory territory, RegionProfile rules) {
        var owner = rules.steps().profile().owner();
        return (owner == StepOwner.CONFERENCE && territory.kind() == TerritoryKind.CONFERENCE)
                || (owner == StepOwner.HEALTH_AUTHORITY && territory.kind() == TerritoryKind.HEALTH_AUTHORITY);
    }

    private static String openingOffice(Territory territory, RegionProfile rules) {
        return rules.roles().get(Role.PROFILE_OPENER).officeId(territory.code());
    }

    public Optional<CommunityProfile> find(String key) {
        return rows.find(key);
    }

    /** The profile that serves a cycle: its own, or that of a wider territory for the same time. */
    @Transactional(readOnly = true)
    public Optional<CommunityProfile> ofCycle(String cycleKey) {
        return find(cycleKey).or(() -> serving(cycles.get(cycleKey)));
    }

    /** Like {@link #find}, for a key that a process carries. */
    public CommunityProfile get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no community profile " + key));
    }

    /** The profiles of several territories, latest first. */
    public List<CommunityProfile> ofTerritories(Collection<String> territories) {
        return rows.ofTerritories(territories);
    }

    /** The rules that the profile keeps. */
    public RegionProfile rulesOf(CommunityProfile profile) {
        return regions.find(profile.rules())
                .orElseThrow(() -> new IllegalStateException("no region profile " + profile.rules()));
    }

    /** The parts that the region asks for. */
    public List<ProfileBranch> branchesOf(CommunityProfile profile) {
        return List.copyOf(rulesOf(profile).steps().profile().branches());
    }

    /** The areas that the profile serves: the area itself, or those of the wider territory when the cycle starts. */
    public List<String> areasOf(CommunityProfile profile) {
        var wide = areas.areasOf(profile.territory(), startOrToday(profile.start()));
        return wide.isEmpty() ? List.of(profile.territory()) : wide;
    }

    /** The same, names by code. */
    public Map<String, String> areaNames(CommunityProfile profile) {
        var names = new LinkedHashMap<String, String>();
        areasOf(profile)
                .forEach(code -> names.put(
                        code, areas.territory(code).map(Territory::name).orElse(code)));
        return names;
    }

    private LocalDate startOrToday(LocalDate start) {
        return start.isAfter(clock.today()) ? start : clock.today();
    }

    /** Whether the profile that serves the cycle, its own or that of a territory that its area belongs to, is validated. */
    @Transactional(readOnly = true)
    public boolean isValidatedFor(PlanningCycle cycle) {
        return find(cycle.key())
                .or(() -> serving(cycle))
                .filter(profile -> profile.state() == CommunityProfile.State.VALIDATED)
                .isPresent();
    }

    /** The latest profile of a wider territory for the time of the cycle: one that took another's place goes before it. */
    private Optional<CommunityProfile> serving(PlanningCycle cycle) {
        var territories = new ArrayList<String>();
        areas.find(cycle.area(), startOrToday(cycle.start())).ifPresent(version -> {
            territories.add(version.healthAuthority());
            version.conference().ifPresent(territories::add);
        });
        return rows.ofTerritories(territories).stream()
                .filter(profile -> !cycle.start().isBefore(profile.start())
                        && !cycle.start().isAfter(profile.end()))
                .max(Comparator.comparing(CommunityProfile::start).thenComparing(SuccessiveProfiles::number));
    }

    /** Sets the last day for the contributions, {@code profile.contributionDays} from today. */
    @Transactional
    public void askContributions(String key) {
        rows.askContributions(key, clock.today().plusDays(contributionDays(key)));
    }

    /** Sets the last day for the knowledge levels, {@code profile.contributionDays} from today. */
    @Transactional
    public void askLevels(String key) {
        rows.askLevels(key, clock.today().plusDays(contributionDays(key)));
    }

    private int contributionDays(String key) {
        return rulesOf(get(key)).settings().days("profile.contributionDays");
    }

    /** Keeps the consolidated text. */
    @Transactional
    public void consolidate(String key, String summary) {
        rows.consolidate(key, summary);
    }

    /** The table sends the profile back with its remarks. */
    @Transactional
    public void sendBack(String key, String remarks) {
        rows.sendBack(key, remarks);
    }

    /** The table validates the profile; publishes {@link ProfileValidated}. */
    @Transactional
    public void validate(String key) {
        var profile = get(key);
        rows.validate(key, clock.today());
        events.publishEvent(new ProfileValidated(profile.territory(), key, profile.start(), profile.end()));
    }
}
