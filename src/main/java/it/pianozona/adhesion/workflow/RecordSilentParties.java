/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.UnsignedActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The wait for the signatures of a subsequent act is over: who has not answered is put on record. */
@ProcessBean("recordSilentParties")
class RecordSilentParties implements JavaDelegate {

    private final UnsignedActs acts;

    RecordSilentParties(UnsignedActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.waitIsOver(UUID.fromString((String) execution.getVariable("actId")));
    }
}
