/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.TakingEffect;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The holder rests between two days; who acts in the meantime holds the office. */
@ProcessBean("suspendHolder")
class SuspendHolder implements JavaDelegate {

    private final TakingEffect effect;

    SuspendHolder(TakingEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.suspend(execution.getProcessBusinessKey());
    }
}
