/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The profile is validated: the steps that wait for it are told. */
@ProcessBean("validateCommunityProfile")
class ValidateCommunityProfile implements JavaDelegate {

    private final CommunityProfiles profiles;

    ValidateCommunityProfile(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        profiles.validate(execution.getProcessBusinessKey());
    }
}
