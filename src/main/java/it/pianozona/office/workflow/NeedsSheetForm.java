/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.FundedProjects;
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
import org.springframework.stereotype.Component;

/** F-FABB: what people need and what a funded project does for it (TO-24). */
@Component
class NeedsSheetForm implements TypedForm<NeedsSheetForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il fondo.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String fondo,
            @NotBlank(message = "scrivi il bisogno.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String fabbisogno,
            @NotNull(message = "scrivi quante persone.") Integer utenti,
            @NotNull(message = "scrivi l'importo.") BigDecimal importo,
            @NotNull(message = "indica l'inizio del periodo.") LocalDate dal,
            @NotNull(message = "indica la fine del periodo.") LocalDate al) {}

    private final OfficeTasks tasks;
    private final FundedProjects projects;
    private final TaskWords words;

    NeedsSheetForm(OfficeTasks tasks, FundedProjects projects, TaskWords words) {
        this.tasks = tasks;
        this.projects = projects;
        this.words = words;
    }

    @Override
    public String id() {
        return "scheda-fabbisogno";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        var task = tasks.get(step.businessKey());
        projects.add(
                task.project().orElseThrow(),
                new FundedProjects.NeedsSheet(
                        form.fondo(), form.fabbisogno(), form.utenti(), form.importo(), form.dal(), form.al()),
                step.actor().personId());
        tasks.conclude(task, OfficeTask.State.DONE, "", step.actor().personId());
    }
}
