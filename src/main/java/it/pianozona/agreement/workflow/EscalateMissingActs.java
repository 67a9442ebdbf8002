/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.Reminders;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells who leads the agreement which acts are late. */
@ProcessBean("escalateMissingActs")
class EscalateMissingActs implements JavaDelegate {

    private final Reminders reminders;
    private final Authorisations authorisations;

    EscalateMissingActs(Reminders reminders, Authorisations authorisations) {
        this.reminders = reminders;
        this.authorisations = authorisations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.escalate(key, Reminders.What.ACT, authorisations.missing(key));
    }
}
