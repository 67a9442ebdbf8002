/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts the returns of the plan: at most return.maxLoops, then the coordinators decide. */
@ProcessBean("countPlanReturn")
class CountPlanReturn implements JavaDelegate {

    private final Cycles cycles;

    CountPlanReturn(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var allowed = cycles.profileOf(key).settings().count("return.maxLoops");
        execution.setVariable("returnsExhausted", cycles.planReturned(key) >= allowed);
    }
}
