/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Feature;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can promote and sign the agreement of a cycle: the municipalities, the health authority, other public bodies. */
@Service
public class PossibleParties {

    private final Cycles cycles;
    private final PlanningAreas areas;
    private final Offices offices;
    private final Bodies bodies;
    private final BusinessClock clock;

    PossibleParties(Cycles cycles, PlanningAreas areas, Offices offices, Bodies bodies, BusinessClock clock) {
        this.cycles = cycles;
        this.areas = areas;
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The municipalities of the area, then its health authority: each Comune signs singly with it. */
    @Transactional(readOnly = true)
    public List<Party> usual(String cycleKey) {
        var area = cycles.areaOf(cycleKey);
        var parties = new ArrayList<>(municipalities(area.code()));
        health(area, parties.size()).ifPresent(parties::add);
        return List.copyOf(parties);
    }

    /** The usual parties, the provinces, and where the region allows it the municipalities of the areas of the same authority. */
    @Transactional(readOnly = true)
    public List<Party> all(String cycleKey) {
        var area = cycles.areaOf(cycleKey);
        var parties = new ArrayList<>(usual(cycleKey));
        offices.ofTerritory(area.code(), clock.today()).stream()
                .filter(office -> office.kind() == OfficeKind.PROVINCE || office.kind() == OfficeKind.PREFECTURE)
                .forEach(office -> parties.add(signatory(office.id(), office.name(), parties.size())));
        if (cycles.profileOf(cycleKey).has(Feature.SUPRA_DISTRICT_AGREEMENT)) {
            areas.areasOf(area.healthAuthority(), clock.today()).stream()
                    .filter(other -> !other.equals(area.code()))
                    .sorted()
                    .forEach(other -> parties.addAll(municipalities(other)));
        }
        return List.copyOf(parties);
    }

    /** The mayors of the area, of whom one promotes. */
    @Transactional(readOnly = true)
    public List<Office> promoters(String cycleKey) {
        return offices.ofTerritory(cycles.get(cycleKey).area(), clock.today()).stream()
                .filter(office -> office.kind() == OfficeKind.MAYOR)
                .toList();
    }

    /**
     * The mayor of the lead Comune; where a company leads, who presides the assembly; in a single-Comune area its mayor
     * (A-15).
     */
    @Transactional(readOnly = true)
    public Optional<String> usualPromoter(String cycleKey) {
        var mayors = promoters(cycleKey);
        if (mayors.size() == 1) {
            return Optional.of(mayors.get(0).id());
        }
        var area = cycles.areaOf(cycleKey);
        var leads = area.leadBody().orElse("");
        return municipalitiesOf(area.code()).stream()
                .filter(municipality -> leads.equalsIgnoreCase("Comune di " + municipality.name()))
                .map(municipality -> OfficeKind.MAYOR.officeId(municipality.istat()))
                .findFirst()
                .or(() -> bodies.ofTerritory(area.code(), BodyKind.MAYORS_ASSEMBLY)
                        .or(() -> bodies.ofTerritory(area.code()).stream().findFirst())
                        .map(body -> body.presidentOffice()))
                .filter(office -> mayors.stream().anyMatch(mayor -> mayor.id().equals(office)));
    }

    private List<Party> municipalities(String areaCode) {
        var parties = new ArrayList<Party>();
        for (var municipality : municipalitiesOf(areaCode)) {
            parties.add(new Party(
                    OfficeKind.MAYOR.officeId(municipality.istat()),
                    Party.Kind.SIGNATORY,
                    "Comune di " + municipality.name(),
                    Optional.of(municipality.istat()),
                    parties.size(),
                    Optional.empty()));
        }
        return parties;
    }

    private List<Municipality> municipalitiesOf(String areaCode) {
        return areas.municipalities(areaCode, clock.today());
    }

    /** The director general signs for the health authority; where that office is not set up, its management. */
    private Optional<Party> health(PlanningArea area, int position) {
        var authority = area.healthAuthority();
        var name = areas.territory(authority).map(territory -> territory.name()).orElse(authority);
        return offices.find(OfficeKind.HEALTH_DIRECTOR_GENERAL.officeId(authority))
                .or(() -> offices.find(OfficeKind.HEALTH_MANAGEMENT.officeId(authority)))
                .map(office -> signatory(office.id(), name, position));
    }

    private static Party signatory(String office, String name, int position) {
        return new Party(office, Party.Kind.SIGNATORY, name, Optional.empty(), position, Optional.empty());
    }
}
