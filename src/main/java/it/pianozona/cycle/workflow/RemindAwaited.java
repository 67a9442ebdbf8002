/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Every week while a cycle waits for a wider body: that body and the area's offices are told. */
@ProcessBean("remindAwaited")
class RemindAwaited implements JavaDelegate {

    private final CycleNotices notices;

    RemindAwaited(CycleNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.awaited(execution.getProcessBusinessKey());
    }
}
