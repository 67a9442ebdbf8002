/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.FundedProjects;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The report of a funded project (TO-23, TO-24). */
@Component
class ProjectReportForm extends ReportForm {

    private final FundedProjects projects;

    ProjectReportForm(OfficeTasks tasks, ActivityReports reports, TaskWords words, FundedProjects projects) {
        super(tasks, reports, words);
        this.projects = projects;
    }

    @Override
    public String id() {
        return "rendiconto-progetto";
    }

    @Override
    void suggest(OfficeTask task, Map<String, Object> shown) {
        task.project().flatMap(projects::find).ifPresent(project -> {
            shown.put("dal", project.from());
            shown.put("al", project.to());
            shown.put("assegnato", project.amount());
        });
    }
}
