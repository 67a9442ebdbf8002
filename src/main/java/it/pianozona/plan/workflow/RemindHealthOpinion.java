/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the deadline of the opinion: a notice to who gives it. */
@ProcessBean("remindHealthOpinion")
class RemindHealthOpinion implements JavaDelegate {

    private final DraftingNotices notices;

    RemindHealthOpinion(DraftingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindOpinion(execution.getProcessBusinessKey());
    }
}
