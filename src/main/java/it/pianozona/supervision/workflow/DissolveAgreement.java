/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The withdrawal leaves no agreement. */
@ProcessBean("dissolveAgreement")
class DissolveAgreement implements JavaDelegate {

    private final Withdrawals withdrawals;

    DissolveAgreement(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        withdrawals.dissolve(matter);
    }
}
