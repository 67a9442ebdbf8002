/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Three days and one day before the sitting: a notice to each member who has not voted, or has to vote again (vote.reminders). */
@ProcessBean("remindVoters")
class RemindVoters implements JavaDelegate {

    private final AskVotesAgain again;
    private final DecisionNotices notices;

    RemindVoters(AskVotesAgain again, DecisionNotices notices) {
        this.again = again;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        again.ask(execution);
        notices.remindVoters(UUID.fromString((String) execution.getVariable("decisionId")));
    }
}
