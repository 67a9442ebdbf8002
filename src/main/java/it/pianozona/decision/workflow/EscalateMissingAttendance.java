/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The day after the sitting its attendance is still missing: secretary and coordinators are told. */
@ProcessBean("escalateMissingAttendance")
class EscalateMissingAttendance implements JavaDelegate {

    private final DecisionNotices notices;

    EscalateMissingAttendance(DecisionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.attendanceMissing(UUID.fromString((String) execution.getVariable("decisionId")));
    }
}
