/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A plan office that has given no level by the deadline leaves a gap; the profile goes on (requirement 3.4). */
@ProcessBean("closeKnowledgeSurvey")
class CloseKnowledgeSurvey implements JavaDelegate {

    private final KnowledgeLevels levels;
    private final ProfileModel model;

    CloseKnowledgeSurvey(KnowledgeLevels levels, ProfileModel model) {
        this.levels = levels;
        this.model = model;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var area = (String) execution.getVariable("area");
        levels.close(execution.getProcessBusinessKey(), area, model.planOffice(area));
    }
}
