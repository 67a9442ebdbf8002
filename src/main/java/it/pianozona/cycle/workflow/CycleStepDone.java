/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A phase of the cycle is concluded; one that ends with its cycle is not. */
@ProcessBean("cycleStepDone")
class CycleStepDone implements ExecutionListener {

    private final CycleProgress progress;

    CycleStepDone(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            progress.finished(execution.getProcessBusinessKey(), CycleStepStarted.stepOf(execution));
        }
    }
}
