/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import it.pianozona.company.CompanyOffices;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.YearPlans;
import it.pianozona.region.Settings;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** What the model of {@code piano-aziendale} asks, by the key of the mandate. Days are Europe/Rome. */
@ProcessBean("company")
public class CompanyModel {

    private final Mandates mandates;
    private final YearPlans years;
    private final CompanyOffices offices;
    private final BusinessClock clock;

    CompanyModel(Mandates mandates, YearPlans years, CompanyOffices offices, BusinessClock clock) {
        this.mandates = mandates;
        this.years = years;
        this.offices = offices;
        this.clock = clock;
    }

    /** Offices of the direction, which writes the PAL. */
    public String direction(String mandateKey) {
        return String.join(",", CompanyOffices.direction(authority(mandateKey)));
    }

    /** Offices that write actions and budget. */
    public String budget(String mandateKey) {
        return String.join(",", CompanyOffices.budget(authority(mandateKey)));
    }

    /** The Director General; the whole direction where nobody is in that office. */
    public String adopters(String mandateKey) {
        return offices.serving(OfficeKind.HEALTH_DIRECTOR_GENERAL, authority(mandateKey));
    }

    /** Offices of districts, departments and staff that somebody is in; none where the authority has none. */
    public List<String> contributors(String mandateKey) {
        return offices.asked(authority(mandateKey));
    }

    private String authority(String mandateKey) {
        return mandates.get(mandateKey).authority();
    }

    /** Today plus {@code company.contributionDays}, at the end of the day. */
    public Date proposalsDue(String mandateKey) {
        return due(mandateKey, "company.contributionDays");
    }

    /** Today plus {@code company.draftDays}, at the end of the day. */
    public Date draftDue(String mandateKey) {
        return due(mandateKey, "company.draftDays");
    }

    /** Today plus {@code company.adoptionDays}, at the end of the day. */
    public Date adoptionDue(String mandateKey) {
        return due(mandateKey, "company.adoptionDays");
    }

    private Date due(String mandateKey, String setting) {
        return Moments.endOf(
                clock.today().plusDays(settings(mandates.get(mandateKey)).days(setting)));
    }

    private Settings settings(Mandate mandate) {
        return mandates.settings(mandate.authority(), mandate.from());
    }

    /** The first moment after the last day of the mandate. */
    public Date mandateEnd(String mandateKey) {
        return Moments.startOf(mandates.get(mandateKey).to().plusDays(1));
    }

    /** The years of which the actions are still to be planned. */
    public List<Integer> years(String mandateKey) {
        return years.yearsOf(mandateKey);
    }

    /** In the morning of the day on which a year begins to be planned, {@code company.yearStart} of the year before. */
    public Date yearBegins(String mandateKey, int year) {
        return Moments.morningOf(firstDay(mandateKey, year));
    }

    /** Whether that day has come; the first year of a mandate begins with it, however late in the year before. */
    public boolean hasBegun(String mandateKey, int year) {
        return year == mandates.get(mandateKey).from().getYear()
                || !clock.today().isBefore(firstDay(mandateKey, year));
    }

    private LocalDate firstDay(String mandateKey, int year) {
        return settings(mandates.get(mandateKey)).monthDay("company.yearStart").atYear(year - 1);
    }

    /** Whether the PAL has been adopted. */
    public boolean isPlanAdopted(String mandateKey) {
        return mandates.get(mandateKey).state() == Mandate.State.IN_FORCE;
    }

    /** Whether the actions of the year have been adopted. */
    public boolean areActionsAdopted(String mandateKey, int year) {
        return years.get(mandateKey, year).isAdopted();
    }
}
