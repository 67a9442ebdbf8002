/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who keep watch may do to a running instance. Whoever calls has checked that the person coordinates its territory;
 * none of it concludes a step of people.
 */
@Service
public class InstanceControl {

    /** The instance and those that it called and that still run, whatever their depth. */
    private static final String WITH_CALLED =
            """
            with recursive tree as (
                select cast(:instance as varchar) as id
                union
                select called.id_ from tree
                  join act_ru_execution e on e.proc_inst_id_ = tree.id
                  join act_ru_execution called on called.super_exec_ = e.id_)
            select i.id_ from tree join act_ru_execution i on i.id_ = tree.id where i.suspension_state_ = :state""";

    private static final int ACTIVE = 1;
    private static final int SUSPENDED = 2;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EngineCalls calls;
    private final JdbcClient jdbc;

    InstanceControl(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            EngineCalls calls,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /**
     * Nobody concludes a step of the instance, or of those that it called, and no term of theirs runs out, until it resumes.
     *
     * @return how many instances were suspended
     */
    @Transactional
    public int suspend(String instanceId) {
        EngineRows.lock(jdbc, instanceId);
        return calls.internally(() -> {
            var running = withCalled(instanceId, ACTIVE);
            running.forEach(runtime::suspendProcessInstanceById);
            return running.size();
        });
    }

    /**
     * The instance goes on, with those that it called.
     *
     * @return how many instances go on
     */
    @Transactional
    public int resume(String instanceId) {
        EngineRows.lock(jdbc, instanceId);
        return calls.internally(() -> {
            var suspended = withCalled(instanceId, SUSPENDED);
            suspended.forEach(runtime::activateProcessInstanceById);
            return suspended.size();
        });
    }

    private List<String> withCalled(String instanceId, int state) {
        return jdbc.sql(WITH_CALLED)
                .param("instance", instanceId)
                .param("state", state)
                .query(String.class)
                .list();
    }

    /**
     * Tries a failed automatic step at once, in a transaction of its own. If it fails again it stays where it was.
     *
     * @return what the program said if it failed again; empty if it succeeded
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<String> retry(String jobId) {
        return calls.internally(() -> {
            management.setJobRetries(jobId, 1);
            try {
                management.executeJob(jobId);
                return Optional.empty();
            } catch (RuntimeException failed) {
                return Optional.of(wordsOf(failed));
            }
        });
    }

    private static String wordsOf(Throwable failed) {
        var deepest = failed;
        while (deepest.getCause() != null) {
            if (deepest instanceof RuleViolated) {
                break;
            }
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage()).orElseGet(deepest.getClass()::getSimpleName);
    }

    /** Puts an open step into a person's hands; colleagues of the office may still take it over. */
    @Transactional
    public void give(String taskId, String personId) {
        calls.internally(() -> {
            tasks.setAssignee(taskId, personId);
            return null;
        });
    }

    /** Nobody has the step in hand any more. */
    @Transactional
    public void release(String taskId) {
        give(taskId, null);
    }

    /** Offers an open step to one more office; its own may still conclude it, once somebody holds it. */
    @Transactional
    public void offer(String taskId, String officeId) {
        calls.internally(() -> {
            tasks.addCandidateGroup(taskId, officeId);
            return null;
        });
    }

    /** The first day on which a timer of the model goes off at the step or around it, whatever the step's due day says; empty if none. */
    public Optional<LocalDate> nextTimer(OpenStep open) {
        return calls.internally(() -> {
            var task = tasks.createTaskQuery().taskId(open.id()).singleResult();
            var step = (ExecutionEntity) runtime.createExecutionQuery()
                    .executionId(task.getExecutionId())
                    .singleResult();
            return management.createJobQuery().processInstanceId(open.instanceId()).timers().list().stream()
                    .filter(job -> job.getExecutionId().equals(step.getId())
                            || job.getExecutionId().equals(step.getParentId()))
                    .map(job -> job.getDuedate()
                            .toInstant()
                            .atZone(BusinessClock.ROME)
                            .toLocalDate())
                    .min(Comparator.naturalOrder());
        });
    }

    /** Gives an open step another due day, until its end; timers of the model stay where they are. */
    @Transactional
    public void due(String taskId, LocalDate day) {
        calls.internally(() -> {
            tasks.setDueDate(
                    taskId,
                    Date.from(day.atTime(LocalTime.of(23, 59))
                            .atZone(BusinessClock.ROME)
                            .toInstant()));
            return null;
        });
    }
}
