/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is in force: the preparation of the cycle is done. */
@ProcessBean("recordCycleInForce")
class RecordCycleInForce implements JavaDelegate {

    private final Cycles cycles;

    RecordCycleInForce(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.inForce(execution.getProcessBusinessKey());
    }
}
