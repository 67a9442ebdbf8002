/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanDrafting;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A round of drafting begins: the first, or after a return. */
@ProcessBean("beginDrafting")
class BeginDrafting implements JavaDelegate {

    private final PlanDrafting drafting;

    BeginDrafting(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.begin(execution.getProcessBusinessKey());
    }
}
