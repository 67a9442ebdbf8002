/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The completion has not come: the line goes back to the region as it is. */
@ProcessBean("closeIncentiveCompletion")
class CloseCompletion implements JavaDelegate {

    private final IncentiveSteps steps;
    private final IncentiveNotices notices;

    CloseCompletion(IncentiveSteps steps, IncentiveNotices notices) {
        this.steps = steps;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var line = UUID.fromString((String) execution.getVariable("lineId"));
        steps.completionMissed(line);
        notices.completionMissed(line);
    }
}
