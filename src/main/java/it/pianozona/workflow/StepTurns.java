/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.DatabaseFaults;
import it.pianozona.database.Turns;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** People who conclude steps of one instance take turns ({@link Turns}) before the step begins. */
@Component
class StepTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REMEMBERED = 10_000;

    private final Turns turns;
    private final JdbcClient jdbc;

    /** Known from when a step began or its form was opened, here: then submitting it costs no statement more. It never changes. */
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

    /** Notes of every step of people, when it begins, of which instance it is. */
    static final class Beginning extends AbstractBpmnParseListener implements TaskListener {

        private final ObjectProvider<StepTurns> turns;

        Beginning(ObjectProvider<StepTurns> turns) {
            this.turns = turns;
        }

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(EVENTNAME_CREATE, this);
        }

        @Override
        public void notify(DelegateTask task) {
            turns.getObject().remember(task.getId(), task.getProcessInstanceId());
        }
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
            return moving(turn, step);
        }
    }

    /** A refusal by the rules moves the line as well as a step that is done. */
    private static <T> T moving(Turns.Turn turn, Supplier<T> step) {
        try {
            var done = step.get();
            turn.moved();
            return done;
        } catch (RuntimeException refused) {
            if (!DatabaseFaults.isBusy(refused)) {
                turn.moved();
            }
            throw refused;
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
