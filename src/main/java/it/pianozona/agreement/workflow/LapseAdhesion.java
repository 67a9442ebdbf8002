/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Signatures;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The council has not ratified within thirty days: the adhesion lapses. */
@ProcessBean("lapseAdhesion")
class LapseAdhesion implements JavaDelegate {

    private final Signatures signatures;

    LapseAdhesion(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signatures.lapse(execution.getProcessBusinessKey(), (String) execution.getVariable("office"));
    }
}
