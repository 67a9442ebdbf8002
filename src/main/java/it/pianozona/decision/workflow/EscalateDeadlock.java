/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The third call without quorum: president and coordinators are told (requirement 3.1). */
@ProcessBean("escalateDeadlock")
class EscalateDeadlock implements JavaDelegate {

    private final DecisionNotices notices;

    EscalateDeadlock(DecisionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.deadlock(UUID.fromString((String) execution.getVariable("decisionId")));
    }
}
