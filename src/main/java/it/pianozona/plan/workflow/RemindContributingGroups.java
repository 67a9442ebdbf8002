/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the deadline: a notice to the groups that still owe a contribution. */
@ProcessBean("remindContributingGroups")
class RemindContributingGroups implements JavaDelegate {

    private final DraftingNotices notices;

    RemindContributingGroups(DraftingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindGroups(execution.getProcessBusinessKey());
    }
}
