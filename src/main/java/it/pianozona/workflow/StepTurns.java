/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.Turns;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** People who conclude steps of one instance take turns ({@link Turns}) before the step begins. */
@Component
class StepTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int REMEMBERED = 10_000;

    private final Turns turns;
    private final JdbcClient jdbc;

    /** Whoever concludes a step has opened its form: the instance is then known without asking again. It never changes. */
    private final Map<String, String> instances = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    StepTurns(Turns turns, JdbcClient jdbc) {
        this.turns = turns;
        this.jdbc = jdbc;
    }

    void remember(String taskId, String instanceId) {
        instances.put(taskId, instanceId);
    }

    /** Within somebody's transaction a connection is taken already: there the database alone bounds the wait. */
    <T> T inTurn(String taskId, Supplier<T> step) {
        var instance = TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.<String>empty()
                : instanceOf(taskId);
        if (instance.isEmpty()) {
            return step.get();
        }
        try (var turn = turns.take(instance.get(), PATIENCE)) {
            return step.get();
        }
    }

    private Optional<String> instanceOf(String taskId) {
        return Optional.ofNullable(instances.get(taskId))
                .or(() -> jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                        .param(taskId)
                        .query(String.class)
                        .optional());
    }
}
