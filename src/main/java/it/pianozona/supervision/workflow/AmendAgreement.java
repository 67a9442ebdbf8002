/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The withdrawing party leaves and the agreement goes on as the others have agreed. */
@ProcessBean("amendAgreement")
class AmendAgreement implements JavaDelegate {

    private final Withdrawals withdrawals;

    AmendAgreement(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        withdrawals.amend(matter);
    }
}
