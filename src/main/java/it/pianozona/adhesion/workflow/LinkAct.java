/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The signed act hangs under the agreement. */
@ProcessBean("linkAct")
class LinkAct implements JavaDelegate {

    private final SubsequentActs subsequentActs;

    LinkAct(SubsequentActs subsequentActs) {
        this.subsequentActs = subsequentActs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        subsequentActs.link(UUID.fromString((String) execution.getVariable("actId")));
    }
}
