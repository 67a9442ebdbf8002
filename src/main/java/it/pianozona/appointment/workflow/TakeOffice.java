/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.TakingEffect;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The appointed holds the office from the first day. */
@ProcessBean("takeOffice")
class TakeOffice implements JavaDelegate {

    private final TakingEffect effect;

    TakeOffice(TakingEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.enter(execution.getProcessBusinessKey());
    }
}
