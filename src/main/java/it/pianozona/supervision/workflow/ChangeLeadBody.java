/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The new lead body takes over. */
@ProcessBean("changeLeadBody")
class ChangeLeadBody implements JavaDelegate {

    private final LeadBodyChanges changes;

    ChangeLeadBody(LeadBodyChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        changes.takeEffect(matter);
    }
}
