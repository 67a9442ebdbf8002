/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The drafting deadline has passed: the office and the coordinators are told, the drafting goes on. */
@ProcessBean("escalateLateDrafting")
class EscalateLateDrafting implements JavaDelegate {

    private final DraftingNotices notices;

    EscalateLateDrafting(DraftingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.draftingLate(execution.getProcessBusinessKey());
    }
}
