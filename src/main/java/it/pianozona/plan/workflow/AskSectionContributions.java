/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanDrafting;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** From today the groups have {@code contribution.days}. */
@ProcessBean("askSectionContributions")
class AskSectionContributions implements JavaDelegate {

    private final PlanDrafting drafting;

    AskSectionContributions(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.askContributions(execution.getProcessBusinessKey());
    }
}
