/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The request ends without an adhesion; the body is told. */
@ProcessBean("closeAdhesion")
class CloseAdhesion implements JavaDelegate {

    private final Adhesions adhesions;

    CloseAdhesion(Adhesions adhesions) {
        this.adhesions = adhesions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adhesions.close(UUID.fromString((String) execution.getVariable("adhesionId")));
    }
}
