/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/**
 * The suite's engine runs what stands behind an asynchronous boundary as soon as the transaction that asked for it is kept,
 * before the test goes on; timers wait to be fired by hand. So a test sees the next step as a person does a moment later.
 */
@TestComponent
public class AtOnceJobs extends AbstractProcessEnginePlugin {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicBoolean held = new AtomicBoolean();
    private final Set<String> byHand = ConcurrentHashMap.newKeySet();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AfterCommit executor = new AfterCommit();
    private ProcessEngine engine;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setJobExecutor(executor);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        engine = built;
    }

    /** What stands behind a boundary waits, as it does for a moment in production, while the scene runs. */
    public void held(Runnable scene) {
        held.set(true);
        try {
            scene.run();
        } finally {
            held.set(false);
        }
    }

    /** What stands behind a boundary of that model waits until the test itself runs it. */
    public void byHand(String process) {
        byHand.add(process);
    }

    /** What waited is run. */
    public void release() {
        executor.jobWasAdded();
    }

    private void runAll() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().messages().executable().active().list().stream()
                .filter(job -> !byHand.contains(job.getProcessDefinitionKey()))
                .toList();
    }

    /** A failure is the job's own: it is written on it and it is due later. */
    private void run(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failed) {
            return;
        }
    }

    private final class AfterCommit extends JobExecutor {

        private final ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void jobWasAdded() {
            if (held.get() || mine.get() || engine == null) {
                return;
            }
            oneAtATime.lock();
            try {
                runBeside();
            } finally {
                oneAtATime.unlock();
            }
        }

        /** A thread of its own has a transaction of its own; born here, its events are recorded for the test that waits. */
        private void runBeside() {
            var work = new Thread(
                    () -> {
                        mine.set(true);
                        runAll();
                    },
                    "at-once-jobs");
            work.setDaemon(true);
            work.start();
            try {
                work.join(PATIENCE.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (work.isAlive()) {
                throw new IllegalStateException("what stands behind the boundary did not end");
            }
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobIds, ProcessEngineImpl processEngine) {
            throw new UnsupportedOperationException("run after the commit");
        }
    }
}
