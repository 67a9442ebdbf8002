/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Observations were accepted: the list is corrected and then voted on. */
@ProcessBean("correctUpdate")
class CorrectUpdate implements JavaDelegate {

    private final UpdateApproval approval;

    CorrectUpdate(UpdateApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = UUID.fromString((String) execution.getVariable("updateId"));
        approval.giveBack(update);
        execution.setVariable("consulted", true);
    }
}
