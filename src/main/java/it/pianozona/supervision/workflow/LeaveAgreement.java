/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The day of effect of a withdrawal has come. */
@ProcessBean("leaveAgreement")
class LeaveAgreement implements JavaDelegate {

    private final Withdrawals withdrawals;

    LeaveAgreement(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.leave(UUID.fromString((String) execution.getVariable("matterId")));
    }
}
