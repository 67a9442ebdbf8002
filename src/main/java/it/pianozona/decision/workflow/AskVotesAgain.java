/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.LapsedVotes;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** While time is left: seats whose vote no longer counts on the day of the sitting are asked to vote again. */
@Component
class AskVotesAgain {

    private static final String MESSAGE = "VoteLapsed";

    private final CollegialDecisions decisions;
    private final LapsedVotes lapsed;

    AskVotesAgain(CollegialDecisions decisions, LapsedVotes lapsed) {
        this.decisions = decisions;
        this.lapsed = lapsed;
    }

    /** Nothing happens where the instance follows a version that cannot ask again: the vote is then set aside at the sitting. */
    void ask(DelegateExecution execution) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var instance = execution.getProcessInstanceId();
        var asks = runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(MESSAGE)
                        .count()
                > 0;
        if (!asks) {
            return;
        }
        var decision = UUID.fromString((String) execution.getVariable("decisionId"));
        lapsed.setAside(decisions.called(decision)).forEach(office -> runtime.createMessageCorrelation(MESSAGE)
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(Map.of("office", office))
                .correlate());
    }
}
