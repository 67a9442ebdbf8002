/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeTasks;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the model of a task of the plan office asks, by the key of the task. */
@ProcessBean("officeTask")
public class OfficeTaskModel {

    private final OfficeTasks tasks;
    private final Offices offices;

    OfficeTaskModel(OfficeTasks tasks, Offices offices) {
        this.tasks = tasks;
        this.offices = offices;
    }

    /** The plan office and who leads it: a colleague may take over from one who is absent. */
    public String office(String area) {
        return Stream.of(OfficeKind.PLAN_OFFICE, OfficeKind.PLAN_OFFICE_HEAD, OfficeKind.ZONE_DIRECTOR)
                .map(kind -> kind.officeId(area))
                .filter(office -> offices.find(office).isPresent())
                .collect(Collectors.joining(","));
    }

    public Date due(String key) {
        return Moments.endOf(tasks.get(key).due());
    }

    /** Whether another task follows, now that this one is concluded. */
    public boolean recurs(String key) {
        return tasks.get(key).nextDue().isPresent();
    }
}
