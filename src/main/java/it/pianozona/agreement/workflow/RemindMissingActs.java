/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.Reminders;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the bodies whose act is missing. */
@ProcessBean("remindMissingActs")
class RemindMissingActs implements JavaDelegate {

    private final Reminders reminders;
    private final Authorisations authorisations;

    RemindMissingActs(Reminders reminders, Authorisations authorisations) {
        this.reminders = reminders;
        this.authorisations = authorisations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.remind(key, Reminders.What.ACT, authorisations.missing(key));
    }
}
