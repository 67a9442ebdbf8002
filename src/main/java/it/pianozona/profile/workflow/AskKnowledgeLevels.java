/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** From today the plan offices have {@code profile.contributionDays}. */
@ProcessBean("askKnowledgeLevels")
class AskKnowledgeLevels implements JavaDelegate {

    private final CommunityProfiles profiles;

    AskKnowledgeLevels(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        profiles.askLevels(execution.getProcessBusinessKey());
    }
}
