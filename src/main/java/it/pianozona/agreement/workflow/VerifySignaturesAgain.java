/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Signing;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Verifies again what was not verified to the end; the agreement is signed once everything is. */
@ProcessBean("verifySignaturesAgain")
class VerifySignaturesAgain implements JavaDelegate {

    private final Signing signing;

    VerifySignaturesAgain(Signing signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "verification",
                signing.verifyAgain(execution.getProcessBusinessKey()).name());
    }
}
