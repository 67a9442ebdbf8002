/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A part that nobody has given by the deadline is kept as a gap; the profile goes on (requirement 3.4). */
@ProcessBean("closeContribution")
class CloseContribution implements JavaDelegate {

    private final ProfileData data;
    private final ProfileModel model;

    CloseContribution(ProfileData data, ProfileModel model) {
        this.data = data;
        this.model = model;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var branch = (String) execution.getVariable("branch");
        data.closeContribution(key, ProfileBranch.valueOf(branch), model.contributor(key, branch));
    }
}
