/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The cycle begins to wait for a step of a wider body, which is told; its model element says which step. */
@ProcessBean("cycleWaitStarted")
class CycleWaitStarted implements ExecutionListener {

    private final AwaitedSteps waits;
    private final CycleNotices notices;

    CycleWaitStarted(AwaitedSteps waits, CycleNotices notices) {
        this.waits = waits;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waits.begin(execution.getProcessBusinessKey(), CycleModel.awaitedBy(execution.getCurrentActivityId()));
        notices.awaited(execution.getProcessBusinessKey());
    }
}
