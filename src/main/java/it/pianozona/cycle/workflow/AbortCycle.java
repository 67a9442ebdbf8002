/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The guidance has been given up: the cycle ends and its office is told. */
@ProcessBean("abortCycle")
class AbortCycle implements JavaDelegate {

    private final Cycles cycles;
    private final CycleNotices notices;

    AbortCycle(Cycles cycles, CycleNotices notices) {
        this.cycles = cycles;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.abort(execution.getProcessBusinessKey());
        notices.aborted(execution.getProcessBusinessKey());
    }
}
