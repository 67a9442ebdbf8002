/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.ActivityReports.Report;
import it.pianozona.office.FundedProjects;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.Recurrence;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The forms of {@code compito-ufficio}. */
@ProcessForms
class OfficeTaskForms {

    private final OfficeTasks tasks;
    private final TaskWords words;
    private final FundedProjects projects;
    private final ActivityReports reports;

    OfficeTaskForms(OfficeTasks tasks, TaskWords words, FundedProjects projects, ActivityReports reports) {
        this.tasks = tasks;
        this.words = words;
        this.projects = projects;
        this.reports = reports;
    }

    record FreeTaskForm(
            @NotNull(message = "scegli com'è andata.") Outcome esito,
            @Size(max = 4000) String nota,
            boolean nonRipetere) {
        enum Outcome {
            SVOLTO,
            NON_NECESSARIO
        }
    }

    @Shows("compito-libero")
    Map<String, Object> showFreeTask(Step step) {
        var task = tasks.get(step.businessKey());
        var shown = words.heading(task);
        shown.put("ricorre", task.recurrence() != Recurrence.NONE);
        return shown;
    }

    /** A task of the office is concluded, or is no longer needed (F-COMPITO). */
    @Takes("compito-libero")
    void takeFreeTask(Step step, FreeTaskForm form) {
        var task = tasks.get(step.businessKey());
        if (form.nonRipetere()) {
            tasks.stop(task);
        }
        var state = form.esito() == FreeTaskForm.Outcome.SVOLTO ? OfficeTask.State.DONE : OfficeTask.State.DROPPED;
        tasks.conclude(task, state, form.nota(), step.actor().personId());
    }

    record NeedsSheetForm(
            @NotBlank(message = "scrivi il fondo.") @Size(max = 200) String fondo,
            @NotBlank(message = "scrivi il bisogno.") @Size(max = 4000) String fabbisogno,
            @NotNull(message = "scrivi quante persone.") Integer utenti,
            @NotNull(message = "scrivi l'importo.") BigDecimal importo,
            @NotNull(message = "indica l'inizio del periodo.") LocalDate dal,
            @NotNull(message = "indica la fine del periodo.") LocalDate al) {}

    @Shows("scheda-fabbisogno")
    Map<String, Object> showNeedsSheet(Step step) {
        var task = tasks.get(step.businessKey());
        var shown = words.heading(task);
        task.project().flatMap(projects::find).ifPresent(project -> {
            shown.put("fondo", project.fund());
            shown.put("importo", project.amount());
            shown.put("dal", project.from());
            shown.put("al", project.to());
        });
        return shown;
    }

    /** F-FABB: what people need and what a funded project does for it (TO-24). */
    @Takes("scheda-fabbisogno")
    void takeNeedsSheet(Step step, NeedsSheetForm form) {
        var task = tasks.get(step.businessKey());
        projects.add(
                task.project().orElseThrow(),
                new FundedProjects.NeedsSheet(
                        form.fondo(), form.fabbisogno(), form.utenti(), form.importo(), form.dal(), form.al()),
                step.actor().personId());
        tasks.conclude(task, OfficeTask.State.DONE, "", step.actor().personId());
    }

    /** F-GIUST: period, assigned, spent, why more than assigned, and what was done. */
    record ReportForm(
            @NotNull(message = "indica l'inizio del periodo.") LocalDate dal,
            @NotNull(message = "indica la fine del periodo.") LocalDate al,
            @NotNull(message = "scrivi l'importo assegnato.") BigDecimal assegnato,
            @NotNull(message = "scrivi l'importo speso.") BigDecimal speso,
            @Size(max = 2000) String motivo,
            @NotBlank(message = "scrivi che cosa si è fatto.") @Size(max = 4000) String relazione) {}

    /** The year before the one in which it is due. */
    @Shows("rendiconto-annuale")
    Map<String, Object> showAnnualReport(Step step) {
        var task = tasks.get(step.businessKey());
        var year = task.due().getYear() - 1;
        var shown = words.heading(task);
        shown.put("dal", LocalDate.of(year, 1, 1));
        shown.put("al", LocalDate.of(year, 12, 31));
        return shown;
    }

    @Shows("rendiconto-progetto")
    Map<String, Object> showProjectReport(Step step) {
        var task = tasks.get(step.businessKey());
        var shown = words.heading(task);
        task.project().flatMap(projects::find).ifPresent(project -> {
            shown.put("dal", project.from());
            shown.put("al", project.to());
            shown.put("assegnato", project.amount());
        });
        return shown;
    }

    /** The annual report of the office's activity (TO-20) and the report of a funded project (TO-23, TO-24). */
    @Takes({"rendiconto-annuale", "rendiconto-progetto"})
    void takeReport(Step step, ReportForm form) {
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
