/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The deadline of the opinion has passed: who gives it and the coordinators are told. */
@ProcessBean("escalateHealthOpinion")
class EscalateHealthOpinion implements JavaDelegate {

    private final DraftingNotices notices;

    EscalateHealthOpinion(DraftingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.opinionLate(execution.getProcessBusinessKey());
    }
}
