/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Consultations;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The last day of the consultation is over. */
@ProcessBean("closeConsultation")
class CloseConsultation implements JavaDelegate {

    private final Consultations consultations;

    CloseConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultations.close(execution.getProcessBusinessKey());
    }
}
