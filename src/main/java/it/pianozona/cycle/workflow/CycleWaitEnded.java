/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The cycle waits no more for a step of a wider body; its model element says which. */
@ProcessBean("cycleWaitEnded")
class CycleWaitEnded implements ExecutionListener {

    private final AwaitedSteps waits;

    CycleWaitEnded(AwaitedSteps waits) {
        this.waits = waits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waits.end(execution.getProcessBusinessKey(), CycleModel.awaitedBy(execution.getCurrentActivityId()));
    }
}
