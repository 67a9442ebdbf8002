/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agreement has failed for good: the plan stays approved and not in force. */
@ProcessBean("recordAgreementFailed")
class RecordAgreementFailed implements JavaDelegate {

    private final Cycles cycles;

    RecordAgreementFailed(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.agreementFailed(execution.getProcessBusinessKey());
    }
}
