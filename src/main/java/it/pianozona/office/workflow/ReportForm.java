/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.ActivityReports.Report;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** F-GIUST: period, assigned, spent, why more than assigned, and what was done. */
abstract class ReportForm implements TypedForm<ReportForm.Filled> {

    record Filled(
            @NotNull(message = "indica l'inizio del periodo.") LocalDate dal,
            @NotNull(message = "indica la fine del periodo.") LocalDate al,
            @NotNull(message = "scrivi l'importo assegnato.") BigDecimal assegnato,
            @NotNull(message = "scrivi l'importo speso.") BigDecimal speso,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo,
            @NotBlank(message = "scrivi che cosa si è fatto.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String relazione) {}

    private final OfficeTasks tasks;
    private final ActivityReports reports;
    private final TaskWords words;

    ReportForm(OfficeTasks tasks, ActivityReports reports, TaskWords words) {
        this.tasks = tasks;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var task = tasks.get(step.businessKey());
        var shown = words.heading(task);
        suggest(task, shown);
        return shown;
    }

    /** The period and, where it is known, the amount that the report is about. */
    abstract void suggest(OfficeTask task, Map<String, Object> shown);

    @Override
    public void submit(Step step, Filled form) {
        var task = tasks.get(step.businessKey());
        reports.file(
                task,
                new Report(
                        task.project(),
                        form.dal(),
                        form.al(),
                        form.assegnato(),
                        form.speso(),
                        form.motivo(),
                        form.relazione()),
                step.actor().personId());
        tasks.conclude(
                task, OfficeTask.State.DONE, form.relazione(), step.actor().personId());
    }
}
