/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import it.pianozona.company.Mandates;
import it.pianozona.company.ProgrammesApproved;
import it.pianozona.company.YearPlans;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code piano-aziendale}. */
@ProcessBean("companySteps")
public class CompanySteps {

    private final Mandates mandates;
    private final YearPlans years;
    private final ProgrammesApproved programmes;

    CompanySteps(Mandates mandates, YearPlans years, ProgrammesApproved programmes) {
        this.mandates = mandates;
        this.years = years;
        this.programmes = programmes;
    }

    /** The year begins, with the actions of the year before. */
    public void openYear(String mandateKey, int year) {
        years.open(mandateKey, year);
    }

    /** The adopted actions of the year are told to those who link programmes with them. */
    public void announce(String mandateKey, int year) {
        years.announce(mandateKey, year);
    }

    /** The last day of the mandate has passed. */
    public void conclude(String mandateKey) {
        mandates.conclude(mandateKey);
    }

    /** A programme of a district is approved: management control is asked to link its sheets. */
    public void askLinks(String mandateKey) {
        programmes.tell(mandateKey);
    }
}
