/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code delega}, by the key of the proposal. */
@ProcessBean("delegationSteps")
public class DelegationSteps {

    private final ProposedDelegations proposals;

    DelegationSteps(ProposedDelegations proposals) {
        this.proposals = proposals;
    }

    /** Reminds the holder that a delegation waits for an answer. */
    public void remind(String key) {
        proposals.remind(key);
    }

    /** The last day of the delegation has passed without an answer. */
    public void expire(String key) {
        proposals.expire(key);
    }
}
