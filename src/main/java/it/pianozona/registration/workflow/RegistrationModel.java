/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.region.RegionProfiles;
import it.pianozona.registration.Registrations;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;

/** What the model of {@code registrazione} asks, by its business key {@code AREA-REGI-n}. Days are Europe/Rome. */
@ProcessBean("registration")
public class RegistrationModel {

    private final Registrations registrations;
    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final BusinessClock clock;

    RegistrationModel(Registrations registrations, PlanningAreas areas, RegionProfiles profiles, BusinessClock clock) {
        this.registrations = registrations;
        this.areas = areas;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The planning office of the area. */
    public String office(String key) {
        return Registrations.planOfficeOf(registrations.get(key).area());
    }

    /** {@code registration.checkDays} after it was received. */
    public Date due(String key) {
        return Moments.endOf(lastDay(key));
    }

    /** {@code registration.checkReminder} before the term, at eight. */
    public Date reminder(String key) {
        return Moments.morningOf(lastDay(key).minusDays(days(key, "registration.checkReminder")));
    }

    /** The morning after the term. */
    public Date late(String key) {
        return Moments.morningOf(lastDay(key).plusDays(1));
    }

    /** {@code registration.expireDays} after it was received, in the morning. */
    public Date expires(String key) {
        return Moments.morningOf(registrations.get(key).receivedOn().plusDays(days(key, "registration.expireDays")));
    }

    private LocalDate lastDay(String key) {
        return registrations.get(key).receivedOn().plusDays(days(key, "registration.checkDays"));
    }

    private int days(String key, String setting) {
        var area = areas.territory(registrations.get(key).area()).orElseThrow();
        return profiles.settingsOn(area.region(), clock.today()).days(setting);
    }
}
