/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Composes what the representative signs. */
@ProcessBean("issueAdhesion")
class IssueAdhesion implements JavaDelegate {

    private final Adhesions adhesions;

    IssueAdhesion(Adhesions adhesions) {
        this.adhesions = adhesions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adhesions.issue(UUID.fromString((String) execution.getVariable("adhesionId")));
    }
}
