/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An act that has expired and that none replaces stays in proroga (ER-5). */
@ProcessBean("extendRegionalAct")
class ExtendRegionalAct implements JavaDelegate {

    private final RegionalActs acts;

    ExtendRegionalAct(RegionalActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.extend(UUID.fromString((String) execution.getVariable("actId")));
    }
}
