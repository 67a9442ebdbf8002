/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.Recurrence;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A task of the office is concluded, or is no longer needed (F-COMPITO). */
@Component
class FreeTaskForm implements TypedForm<FreeTaskForm.Filled> {

    enum Outcome {
        SVOLTO,
        NON_NECESSARIO
    }

    record Filled(
            @NotNull(message = "scegli com'è andata.") Outcome esito,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String nota,
            boolean nonRipetere) {}

    private final OfficeTasks tasks;
    private final TaskWords words;

    FreeTaskForm(OfficeTasks tasks, TaskWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public String id() {
        return "compito-libero";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var task = tasks.get(step.businessKey());
        var shown = words.heading(task);
        shown.put("ricorre", task.recurrence() != Recurrence.NONE);
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var task = tasks.get(step.businessKey());
        if (form.nonRipetere()) {
            tasks.stop(task);
        }
        var state = form.esito() == Outcome.SVOLTO ? OfficeTask.State.DONE : OfficeTask.State.DROPPED;
        tasks.conclude(task, state, form.nota(), step.actor().personId());
    }
}
