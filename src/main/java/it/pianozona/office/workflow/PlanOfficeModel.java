/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.PlanOffices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;

/** What the models ask of the plan office. Days are Europe/Rome. */
@ProcessBean("planOffice")
public class PlanOfficeModel {

    private final PlanOffices offices;
    private final BusinessClock clock;

    PlanOfficeModel(PlanOffices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** Whether the area's plan office works today; if not, the asker will be told when it does. */
    public boolean isActive(String area) {
        return offices.isActiveOrAwaited(area, clock.today());
    }

    /** A reminder every week, for as long as somebody waits (ISO 8601). */
    public String everyWeek() {
        return "R/P7D";
    }
}
