/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seven days before the term of the region's verification: a reminder. */
@ProcessBean("remindIncentiveVerification")
class RemindVerification implements JavaDelegate {

    private final IncentiveNotices notices;

    RemindVerification(IncentiveNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.verificationNears(UUID.fromString((String) execution.getVariable("lineId")));
    }
}
