/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A cycle whose area writes its own profile opens it here; a wider territory has opened it already. */
@ProcessBean("openCommunityProfile")
class OpenCommunityProfile implements JavaDelegate {

    private final CommunityProfiles profiles;

    OpenCommunityProfile(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        profiles.openForCycle(execution.getProcessBusinessKey());
    }
}
