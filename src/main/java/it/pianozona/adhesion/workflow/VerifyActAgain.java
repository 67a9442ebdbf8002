/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Verifies again the signatures of an act that were not verified to the end. */
@ProcessBean("verifyActAgain")
class VerifyActAgain implements JavaDelegate {

    private final ActSigning signing;

    VerifyActAgain(ActSigning signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString((String) execution.getVariable("actId"));
        execution.setVariable("verification", signing.verifyAgain(id).name());
    }
}
