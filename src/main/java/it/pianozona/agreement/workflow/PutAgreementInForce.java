/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Completion;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agreement is in force. */
@ProcessBean("putAgreementInForce")
class PutAgreementInForce implements JavaDelegate {

    private final Completion completion;

    PutAgreementInForce(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completion.putInForce(execution.getProcessBusinessKey());
        execution.setVariable("agreementOutcome", "IN_FORCE");
    }
}
