/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The annual report of the office's activity (TO-20). */
@Component
class AnnualReportForm extends ReportForm {

    AnnualReportForm(OfficeTasks tasks, ActivityReports reports, TaskWords words) {
        super(tasks, reports, words);
    }

    @Override
    public String id() {
        return "rendiconto-annuale";
    }

    /** The year before the one in which it is due. */
    @Override
    void suggest(OfficeTask task, Map<String, Object> shown) {
        var year = task.due().getYear() - 1;
        shown.put("dal", LocalDate.of(year, 1, 1));
        shown.put("al", LocalDate.of(year, 12, 31));
    }
}
