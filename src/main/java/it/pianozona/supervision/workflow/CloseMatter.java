/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the matter in the state that the model names. */
@ProcessBean("closeMatter")
class CloseMatter implements JavaDelegate {

    private final Matters matters;

    CloseMatter(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        matters.close(matter, Matter.State.valueOf((String) execution.getVariable("closedAs")));
    }
}
