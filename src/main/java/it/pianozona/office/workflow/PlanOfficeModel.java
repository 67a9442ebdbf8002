/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeProfile;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffSource;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the models ask of the plan office, by area or by the key of its version. Days are Europe/Rome. */
@ProcessBean("planOffice")
public class PlanOfficeModel {

    private final PlanOffices planOffices;
    private final OfficeStaffing staffing;
    private final OfficeProfile profile;
    private final Offices offices;
    private final BusinessClock clock;

    PlanOfficeModel(
            PlanOffices planOffices,
            OfficeStaffing staffing,
            OfficeProfile profile,
            Offices offices,
            BusinessClock clock) {
        this.planOffices = planOffices;
        this.staffing = staffing;
        this.profile = profile;
        this.offices = offices;
        this.clock = clock;
    }

    /** Whether the area's plan office works today; if not, the asker will be told when it does. */
    public boolean isActive(String area) {
        return planOffices.isActiveOrAwaited(area, clock.today());
    }

    /** A reminder every week, for as long as somebody waits (ISO 8601). */
    public String everyWeek() {
        return "R/P7D";
    }

    /** Who sets the office up: responsible person, director of the zone, lead body, as the area has them. */
    public String managers(String area) {
        return Stream.of(OfficeKind.PLAN_OFFICE_HEAD, OfficeKind.ZONE_DIRECTOR, OfficeKind.LEAD_BODY)
                .map(kind -> kind.officeId(area))
                .filter(office -> offices.find(office).isPresent())
                .collect(Collectors.joining(","));
    }

    /** The bodies that are asked for appointments in this round. */
    public List<String> bodies(String key) {
        return planOffices.sources(planOffices.get(key)).stream()
                .filter(StaffSource::asked)
                .map(StaffSource::office)
                .toList();
    }

    /** Who appoints for a body, and the secretariat that enters what came by PEC. */
    public String bodyOrSecretariat(String body, String area) {
        return body + "," + OfficeKind.SECRETARIAT.officeId(area);
    }

    /** Today plus the days of a setting, at the end of the day. */
    public Date due(String setting, String area) {
        return Moments.endOf(profile.in(setting, area));
    }

    /** Whether all whom the region's rules ask for are there on the first day (N-1). */
    public boolean isComplete(String key) {
        return staffing.missing(planOffices.get(key)).isEmpty();
    }

    /** Whether the first day of the office has come. */
    public boolean hasBegun(String key) {
        return staffing.hasBegun(planOffices.get(key));
    }

    /** The first moment of the office's first day. */
    public Date firstDay(String key) {
        LocalDate from = planOffices.get(key).from();
        return Date.from(from.atStartOfDay(BusinessClock.ROME).toInstant());
    }
}
