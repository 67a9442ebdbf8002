/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the holder that a delegation waits for an answer. */
@ProcessBean("remindHolder")
class RemindHolder implements JavaDelegate {

    private final ProposedDelegations proposals;

    RemindHolder(ProposedDelegations proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.remind(execution.getProcessBusinessKey());
    }
}
