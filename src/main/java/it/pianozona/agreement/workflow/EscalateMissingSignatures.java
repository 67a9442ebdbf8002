/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Reminders;
import it.pianozona.agreement.Signatures;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells who leads the agreement which signatures are late. */
@ProcessBean("escalateMissingSignatures")
class EscalateMissingSignatures implements JavaDelegate {

    private final Reminders reminders;
    private final Signatures signatures;

    EscalateMissingSignatures(Reminders reminders, Signatures signatures) {
        this.reminders = reminders;
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.escalate(key, Reminders.What.SIGNATURE, signatures.missing(key));
    }
}
