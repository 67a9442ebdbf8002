/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The last day of the delegation has passed without an answer. */
@ProcessBean("expireProposal")
class ExpireProposal implements JavaDelegate {

    private final ProposedDelegations proposals;

    ExpireProposal(ProposedDelegations proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.expire(execution.getProcessBusinessKey());
    }
}
