/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeTasks;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A recurrent task is concluded: the next of its series opens. */
@ProcessBean("openNextTask")
class OpenNextTask implements JavaDelegate {

    private final OfficeTasks tasks;

    OpenNextTask(OfficeTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.openNext(execution.getProcessBusinessKey());
    }
}
