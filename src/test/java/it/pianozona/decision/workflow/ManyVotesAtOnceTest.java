/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.workflow.Processes;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
class ManyVotesAtOnceTest {

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Test
    void fortyTwoMayorsWhoVoteAtTheSameInstantNeverSeeALockingError() throws Exception {
        var key = "MAQ-" + UUID.randomUUID();
        var decision = decisions.open(new DecisionRequest(
                "MAQ",
                key,
                "assemblea-sindaci-MAQ",
                "document",
                "Piano sociale di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, "MAQ", Map.of("decisionId", decision.toString()));
        colleagues.convene("segreteria.aquilane", key);
        var tasks = colleagues.tasks(key, "UserTask_ExpressVote");
        assertThat(tasks).hasSize(42);

        var together = new CyclicBarrier(tasks.size());
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            var votes = new ArrayList<Future<?>>();
            for (Task task : tasks) {
                var person = colleagues.someoneFor(task);
                votes.add(pool.submit(() -> {
                    together.await();
                    colleagues.submit(person, task, Map.of("voto", "FAVOREVOLE"));
                    return null;
                }));
            }
            for (var vote : votes) {
                vote.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(decisions.voted(decision)).hasSize(42);
        assertThat(colleagues.tasks(key, "UserTask_ExpressVote")).isEmpty();
    }
}
