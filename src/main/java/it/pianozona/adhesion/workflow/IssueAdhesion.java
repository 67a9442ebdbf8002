/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Composes what the representative signs. */
@ProcessBean("issueAdhesion")
class IssueAdhesion implements JavaDelegate {

    private final AdhesionSigning signing;

    IssueAdhesion(AdhesionSigning signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signing.issue(UUID.fromString((String) execution.getVariable("adhesionId")));
    }
}
