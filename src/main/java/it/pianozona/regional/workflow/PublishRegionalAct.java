/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the registration and tells the running cycles of the region (message {@code RegionalActPublished}). */
@ProcessBean("publishRegionalAct")
class PublishRegionalAct implements JavaDelegate {

    private final RegionalActs acts;

    PublishRegionalAct(RegionalActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.publish(UUID.fromString((String) execution.getVariable("actId")));
    }
}
