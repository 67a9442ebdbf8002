/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Unanimity;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The agreement has failed. */
@ProcessBean("failAgreement")
class FailAgreement implements JavaDelegate {

    private final Unanimity unanimity;
    private final Cycles cycles;

    FailAgreement(Unanimity unanimity, Cycles cycles) {
        this.unanimity = unanimity;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        unanimity.fail(key, cycles.get(key).region());
        execution.setVariable("agreementOutcome", "FAILED");
    }
}
