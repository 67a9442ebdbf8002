/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.TakingEffect;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The holder's time ends. */
@ProcessBean("endTenure")
class EndTenure implements JavaDelegate {

    private final TakingEffect effect;

    EndTenure(TakingEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.end(execution.getProcessBusinessKey());
    }
}
