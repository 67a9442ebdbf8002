/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The body is on the list of adherents. */
@ProcessBean("admitAdherent")
class AdmitAdherent implements JavaDelegate {

    private final Adhesions adhesions;

    AdmitAdherent(Adhesions adhesions) {
        this.adhesions = adhesions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adhesions.admit(UUID.fromString((String) execution.getVariable("adhesionId")));
    }
}
