/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Adds up what the measured steps of one side cost; what happens between them is not counted. */
final class StepMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SqlTally tally;
    private SqlTally.Count sql = new SqlTally.Count(0, 0, 0);
    private long allocated;
    private int tasks;

    StepMeter(SqlTally tally) {
        this.tally = tally;
    }

    /** One completed task: from the moment when its form is opened until the next task exists. */
    void task(Runnable step) {
        measure(step);
        tasks++;
    }

    /** What the engine still owes to a completed task, such as its due jobs. */
    void rest(Runnable work) {
        measure(work);
    }

    private void measure(Runnable work) {
        var before = tally.now();
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
        sql = sql.plus(tally.now().since(before));
    }

    int tasks() {
        return tasks;
    }

    double statementsPerTask() {
        return (double) sql.statements() / tasks;
    }

    double rowsPerTask() {
        return (double) sql.rows() / tasks;
    }

    double commitsPerTask() {
        return (double) sql.commits() / tasks;
    }

    double allocationPerTask() {
        return (double) allocated / tasks;
    }
}
