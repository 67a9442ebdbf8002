/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An accepted line has not been paid in time: the region, the coordinators and the lead body are told. */
@ProcessBean("escalateIncentivePayment")
class EscalatePayment implements JavaDelegate {

    private final IncentiveNotices notices;

    EscalatePayment(IncentiveNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.paymentLate(UUID.fromString((String) execution.getVariable("lineId")));
    }
}
