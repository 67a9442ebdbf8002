/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what one side sends to PostgreSQL, from all its threads. Each execution is one statement, a JDBC batch too; the rows
 * of the batches are counted beside them. Commits are not statements.
 */
final class SqlTally {

    private final LongAdder statements = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final List<String> trace = new ArrayList<>();
    private volatile boolean tracing;

    /**
     * What has been counted up to a moment.
     *
     * @param rows statements, each batch by its rows
     */
    record Count(long statements, long rows, long commits) {

        Count since(Count before) {
            return new Count(statements - before.statements, rows - before.rows, commits - before.commits);
        }

        Count plus(Count other) {
            return new Count(statements + other.statements, rows + other.rows, commits + other.commits);
        }
    }

    Count now() {
        return new Count(statements.sum(), rows.sum(), commits.sum());
    }

    void executed(String sql) {
        sent(sql, 1);
    }

    void executedBatch(String sql, int rows) {
        sent(sql, rows);
    }

    void committed() {
        commits.increment();
    }

    private void sent(String sql, int count) {
        statements.increment();
        rows.add(count);
        if (tracing) {
            synchronized (trace) {
                trace.add(count + " x " + sql.replaceAll("\\s+", " ").strip());
            }
        }
    }

    /** From now on each statement's text is kept; for finding out why a step costs what it costs. */
    void startTrace() {
        tracing = true;
    }

    List<String> endTrace() {
        tracing = false;
        synchronized (trace) {
            var texts = List.copyOf(trace);
            trace.clear();
            return texts;
        }
    }
}
