/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seven days before the term of a completion: a reminder to the lead body. */
@ProcessBean("remindIncentiveCompletion")
class RemindCompletion implements JavaDelegate {

    private final IncentiveNotices notices;

    RemindCompletion(IncentiveNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.completionNears(UUID.fromString((String) execution.getVariable("lineId")));
    }
}
