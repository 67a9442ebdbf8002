/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The addendum is written for the parties of the agreement. */
@ProcessBean("prepareAddendum")
class PrepareAddendum implements JavaDelegate {

    private final UpdateApproval approval;

    PrepareAddendum(UpdateApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = UUID.fromString((String) execution.getVariable("updateId"));
        var act = approval.prepareAddendum(update);
        execution.setVariable("actId", act.id().toString());
        execution.setVariable("addendumKey", act.key());
    }
}
