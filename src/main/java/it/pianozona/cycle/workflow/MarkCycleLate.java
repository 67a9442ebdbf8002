/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The approval date has passed without approval and signature: the cycle is flagged as late and says so; nothing is killed (approval.late.action). */
@ProcessBean("markCycleLate")
class MarkCycleLate implements JavaDelegate {

    private final Cycles cycles;
    private final CycleNotices notices;

    MarkCycleLate(Cycles cycles, CycleNotices notices) {
        this.cycles = cycles;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (cycles.markLate(execution.getProcessBusinessKey())) {
            notices.late(execution.getProcessBusinessKey());
        }
    }
}
