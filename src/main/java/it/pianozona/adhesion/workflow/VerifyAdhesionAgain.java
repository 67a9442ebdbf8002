/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Verifies again the adherent's signature, if it was not verified to the end. */
@ProcessBean("verifyAdhesionAgain")
class VerifyAdhesionAgain implements JavaDelegate {

    private final AdhesionSigning signing;

    VerifyAdhesionAgain(AdhesionSigning signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString((String) execution.getVariable("adhesionId"));
        execution.setVariable("verification", signing.verifyAgain(id).name());
    }
}
