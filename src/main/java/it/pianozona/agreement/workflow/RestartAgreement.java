/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Unanimity;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The region disposes a new start: the agreement is promoted anew. */
@ProcessBean("restartAgreement")
class RestartAgreement implements JavaDelegate {

    private final Unanimity unanimity;

    RestartAgreement(Unanimity unanimity) {
        this.unanimity = unanimity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unanimity.restart(execution.getProcessBusinessKey());
    }
}
