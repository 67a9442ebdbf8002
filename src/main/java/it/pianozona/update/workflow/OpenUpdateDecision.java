/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The changes go before the body that approves the plan. */
@ProcessBean("openUpdateDecision")
class OpenUpdateDecision implements JavaDelegate {

    private final UpdateApproval approval;

    OpenUpdateDecision(UpdateApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = UUID.fromString((String) execution.getVariable("updateId"));
        execution.setVariable("decisionId", approval.askBody(update).toString());
    }
}
