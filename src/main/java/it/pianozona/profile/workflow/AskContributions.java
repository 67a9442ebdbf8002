/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** From today the contributors have {@code profile.contributionDays}. */
@ProcessBean("askContributions")
class AskContributions implements JavaDelegate {

    private final CommunityProfiles profiles;

    AskContributions(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        profiles.askContributions(execution.getProcessBusinessKey());
    }
}
