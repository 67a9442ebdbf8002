/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is over and the line has not been submitted: it cannot be claimed any more. */
@ProcessBean("lapseIncentiveLine")
class LapseLine implements JavaDelegate {

    private final IncentiveSteps steps;
    private final IncentiveNotices notices;

    LapseLine(IncentiveSteps steps, IncentiveNotices notices) {
        this.steps = steps;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var line = UUID.fromString((String) execution.getVariable("lineId"));
        steps.lapse(line);
        notices.lapsed(line);
    }
}
