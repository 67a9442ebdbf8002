/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is approved: the preparation of the cycle is done. */
@ProcessBean("recordPlanApproved")
class RecordPlanApproved implements JavaDelegate {

    private final Cycles cycles;

    RecordPlanApproved(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.planApproved(execution.getProcessBusinessKey());
    }
}
