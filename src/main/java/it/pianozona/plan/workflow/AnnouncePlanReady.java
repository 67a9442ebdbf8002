/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanDrafting;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is ready for consultation and approval. */
@ProcessBean("announcePlanReady")
class AnnouncePlanReady implements JavaDelegate {

    private final PlanDrafting drafting;

    AnnouncePlanReady(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.ready(execution.getProcessBusinessKey());
    }
}
