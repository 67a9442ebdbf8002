/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A phase of the cycle begins: its model element is named after the step, for example {@code CallActivity_P3}. */
@ProcessBean("cycleStepStarted")
class CycleStepStarted implements ExecutionListener {

    private final CycleProgress progress;

    CycleStepStarted(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        progress.started(execution.getProcessBusinessKey(), stepOf(execution));
    }

    static String stepOf(DelegateExecution execution) {
        return execution.getCurrentActivityId().replace("CallActivity_", "");
    }
}
