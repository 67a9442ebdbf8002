/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the drafting deadline: a notice to the plan office. */
@ProcessBean("remindDrafting")
class RemindDrafting implements JavaDelegate {

    private final DraftingNotices notices;

    RemindDrafting(DraftingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindDrafting(execution.getProcessBusinessKey());
    }
}
