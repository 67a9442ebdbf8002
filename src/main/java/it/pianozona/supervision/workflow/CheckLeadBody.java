/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the decision table whether the body that the assembly chose may be lead body. */
@ProcessBean("checkLeadBody")
class CheckLeadBody implements JavaDelegate {

    private final LeadBodyChanges changes;

    CheckLeadBody(LeadBodyChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        execution.setVariable("eligible", changes.examine(matter) == Verdict.ELIGIBLE);
    }
}
