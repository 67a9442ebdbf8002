/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that can make staff available to the office of an area (TO-8): lead body, Comuni, health authority. */
@Service
public class StaffBodies {

    private final Offices offices;
    private final PlanningAreas areas;
    private final ServingOffices serving;
    private final BusinessClock clock;

    StaffBodies(Offices offices, PlanningAreas areas, ServingOffices serving, BusinessClock clock) {
        this.offices = offices;
        this.areas = areas;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * A body.
     *
     * @param office that appoints for it
     * @param usual whether a staffing plan of that pattern usually asks it
     */
    public record StaffBody(String office, String name, BodySide side, boolean usual) {}

    /** Lead body first, then the Comuni by name, then the health authority. */
    @Transactional(readOnly = true)
    public List<StaffBody> of(String area, OfficePattern pattern) {
        var bodies = new ArrayList<StaffBody>();
        var zone = pattern == OfficePattern.ZONE;
        if (pattern != OfficePattern.SINGLE) {
            offices.find(OfficeKind.LEAD_BODY.officeId(area))
                    .ifPresent(
                            lead -> bodies.add(body(lead, zone ? BodySide.DIRECTION : BodySide.MUNICIPALITIES, true)));
        }
        areas.municipalities(area, clock.today()).forEach(town -> offices.find(OfficeKind.MAYOR.officeId(town.istat()))
                .ifPresent(mayor -> bodies.add(new StaffBody(
                        mayor.id(),
                        "Comune di " + town.name(),
                        BodySide.MUNICIPALITIES,
                        pattern == OfficePattern.SINGLE))));
        offices.find(serving.of(OfficeKind.HEALTH_MANAGEMENT, area, clock.today()))
                .ifPresent(health -> bodies.add(body(health, BodySide.HEALTH, true)));
        return bodies;
    }

    /** The body for which an office appoints; the office itself where it is none of them. */
    @Transactional(readOnly = true)
    public StaffBody get(String area, OfficePattern pattern, String office) {
        return of(area, pattern).stream()
                .filter(body -> body.office().equals(office))
                .findFirst()
                .orElseGet(() -> new StaffBody(
                        office, offices.find(office).map(Office::name).orElse(office), BodySide.OTHER, false));
    }

    private static StaffBody body(Office office, BodySide side, boolean usual) {
        return new StaffBody(office.id(), office.name(), side, usual);
    }
}
