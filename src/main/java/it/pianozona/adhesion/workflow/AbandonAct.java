/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The act is given up. */
@ProcessBean("abandonAct")
class AbandonAct implements JavaDelegate {

    private final SubsequentActs subsequentActs;

    AbandonAct(SubsequentActs subsequentActs) {
        this.subsequentActs = subsequentActs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsequentActs.abandon(UUID.fromString((String) execution.getVariable("actId")));
    }
}
