/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** People have ended the cycle: its record says so, and everybody who takes part in it is told why. */
@ProcessBean("closeCycle")
class CloseCycle implements JavaDelegate {

    private final Cycles cycles;
    private final CycleEndings endings;
    private final CycleNotices notices;

    CloseCycle(Cycles cycles, CycleEndings endings, CycleNotices notices) {
        this.cycles = cycles;
        this.endings = endings;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        cycles.abort(key);
        notices.ended(key, endings.reason(key).orElse(""));
    }
}
