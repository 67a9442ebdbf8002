/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the assembly; the called process carries the decision's id. */
@ProcessBean("askLeadBodyDecision")
class AskLeadBodyDecision implements JavaDelegate {

    private final LeadBodyChanges changes;

    AskLeadBodyDecision(LeadBodyChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        execution.setVariable("decisionId", changes.askAssembly(matter).toString());
    }
}
