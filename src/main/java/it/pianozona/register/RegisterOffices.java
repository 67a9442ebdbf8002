/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who keeps the registers of an area: the plan office and the region propose, the office's head and the region confirm. */
@Service
public class RegisterOffices {

    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    RegisterOffices(PlanningAreas areas, RightsOnDate rights, BusinessClock clock) {
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /** The area, if there is one today and the person sees it. */
    public Optional<PlanningArea> visible(String area, String personId) {
        return rights.of(personId, clock.today()).territoryCodes().contains(area)
                ? areas.find(area, clock.today())
                : Optional.empty();
    }

    /** Whether the person sees the area only as somebody from outside: what is not confirmed yet is not theirs to read. */
    public boolean isGuest(String area, String personId) {
        return rights.of(personId, clock.today()).isGuest(area);
    }

    /** Offices that may confirm a proposal. */
    public List<String> confirming(String area) {
        return List.of(OfficeKind.PLAN_OFFICE_HEAD.officeId(area), OfficeKind.REGION.officeId(region(area)));
    }

    /** The office through which the person may propose. */
    public Optional<String> proposing(String area, String personId) {
        return held(
                personId,
                OfficeKind.PLAN_OFFICE.officeId(area),
                OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                OfficeKind.REGION.officeId(region(area)));
    }

    /** The office through which the person may record the act of a council. */
    public Optional<String> recordingActs(String area, String personId) {
        return held(
                personId,
                OfficeKind.PLAN_OFFICE.officeId(area),
                OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                OfficeKind.SECRETARIAT.officeId(area));
    }

    private Optional<String> held(String personId, String... offices) {
        var mine = rights.of(personId, clock.today()).officeIds();
        return Stream.of(offices).filter(mine::contains).findFirst();
    }

    private String region(String area) {
        return areas.find(area, clock.today())
                .map(PlanningArea::region)
                .orElseThrow(() -> new IllegalArgumentException("no area " + area + " today"));
    }
}
