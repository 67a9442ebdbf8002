/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Reminders;
import it.pianozona.agreement.Signatures;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The wait for the signatures is over: who has not answered is put on record, and unanimity is missing. */
@ProcessBean("recordSilentSignatories")
class RecordSilentSignatories implements JavaDelegate {

    private final Signatures signatures;
    private final Reminders reminders;

    RecordSilentSignatories(Signatures signatures, Reminders reminders) {
        this.signatures = signatures;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.waitIsOver(key, Reminders.What.SIGNATURE, signatures.waitIsOver(key));
    }
}
