/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Reminders;
import it.pianozona.agreement.Signatures;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the bodies whose signature is missing. */
@ProcessBean("remindMissingSignatures")
class RemindMissingSignatures implements JavaDelegate {

    private final Reminders reminders;
    private final Signatures signatures;

    RemindMissingSignatures(Reminders reminders, Signatures signatures) {
        this.reminders = reminders;
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.remind(key, Reminders.What.SIGNATURE, signatures.missing(key));
    }
}
