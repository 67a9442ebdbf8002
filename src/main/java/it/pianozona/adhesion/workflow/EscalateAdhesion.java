/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term of the examination has passed: it is told, nothing is ended. */
@ProcessBean("escalateAdhesion")
class EscalateAdhesion implements JavaDelegate {

    private final Adhesions adhesions;

    EscalateAdhesion(Adhesions adhesions) {
        this.adhesions = adhesions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adhesions.tellLate(UUID.fromString((String) execution.getVariable("adhesionId")));
    }
}
