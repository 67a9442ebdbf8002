/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.SignaturesToSettle;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Verifies again what was not verified to the end; the agreement is signed once everything is. */
@ProcessBean("verifySignaturesAgain")
class VerifySignaturesAgain implements JavaDelegate {

    private final SignaturesToSettle signatures;

    VerifySignaturesAgain(SignaturesToSettle signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "verification",
                signatures.verifyAgain(execution.getProcessBusinessKey()).name());
    }
}
