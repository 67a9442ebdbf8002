/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is rejected: the cycle ends. */
@ProcessBean("recordPlanRejected")
class RecordPlanRejected implements JavaDelegate {

    private final Cycles cycles;

    RecordPlanRejected(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.planRejected(execution.getProcessBusinessKey());
    }
}
