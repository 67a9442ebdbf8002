/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The region has not decided in time: it, the coordinators and the lead body are told; the task stays. */
@ProcessBean("escalateIncentiveVerification")
class EscalateVerification implements JavaDelegate {

    private final IncentiveNotices notices;

    EscalateVerification(IncentiveNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.verificationLate(UUID.fromString((String) execution.getVariable("lineId")));
    }
}
