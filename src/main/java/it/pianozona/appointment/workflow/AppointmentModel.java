/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCases;
import it.pianozona.region.RegionProfiles;
import it.pianozona.territory.Designations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;

/** What the model of {@code gestione-incarichi} asks, by its business key. Days are Europe/Rome. */
@ProcessBean("appointment")
public class AppointmentModel {

    private final AppointmentCases cases;
    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final BusinessClock clock;

    AppointmentModel(AppointmentCases cases, PlanningAreas areas, RegionProfiles profiles, BusinessClock clock) {
        this.cases = cases;
        this.areas = areas;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The secretariat or the appointing body. */
    public String keeper(String key) {
        return cases.get(key).forOffice();
    }

    /** The secretariat of the territory. */
    public String secretariat(String territory) {
        return OfficeKind.SECRETARIAT.officeId(territory);
    }

    /** {@code appointment.manageDays} from today, in that territory. */
    public Date entityDue(String territory) {
        return Moments.endOf(clock.today().plusDays(daysIn(territory, "appointment.manageDays")));
    }

    /** The office of the appointed, as long as they are asked. */
    public String designate(String key) {
        return Designations.officeOf(cases.get(key).draft().orElseThrow().person());
    }

    /** {@code appointment.manageDays} from today. */
    public Date manageDue(String key) {
        return Moments.endOf(clock.today().plusDays(days(key, "appointment.manageDays")));
    }

    /** {@code appointment.acceptDays} from today. */
    public Date acceptDue(String key) {
        return Moments.endOf(lastDay(key));
    }

    /** {@code appointment.acceptReminder} before the term, at eight. */
    public Date acceptReminder(String key) {
        return Moments.morningOf(lastDay(key).minusDays(days(key, "appointment.acceptReminder")));
    }

    /** The morning after the term. */
    public Date acceptLate(String key) {
        return Moments.morningOf(lastDay(key).plusDays(1));
    }

    /** The morning after twice the term: who has not answered by then will not. */
    public Date acceptLapse(String key) {
        return Moments.morningOf(lastDay(key).plusDays(days(key, "appointment.acceptDays") + 1L));
    }

    private LocalDate lastDay(String key) {
        return clock.today().plusDays(days(key, "appointment.acceptDays"));
    }

    private int days(String key, String setting) {
        return daysIn(cases.get(key).territory(), setting);
    }

    private int daysIn(String code, String setting) {
        var territory = areas.territory(code).orElseThrow();
        return profiles.settingsOn(territory.region(), clock.today()).days(setting);
    }
}
