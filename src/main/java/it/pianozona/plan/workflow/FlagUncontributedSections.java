/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanSections;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has contributed by the deadline: the plan office drafts the section alone, and the plan says so (requirement 3.6). */
@ProcessBean("flagUncontributedSections")
class FlagUncontributedSections implements JavaDelegate {

    private final PlanSections sections;

    FlagUncontributedSections(PlanSections sections) {
        this.sections = sections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sections.flagUncontributed(execution.getProcessBusinessKey());
    }
}
