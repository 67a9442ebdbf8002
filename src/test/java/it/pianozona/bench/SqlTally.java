/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what one side sends to PostgreSQL, from all its threads. A statement is what the server executes: each row of a JDBC
 * batch is one, except the rows of an insert that the driver rewrites into a few many-row inserts.
 */
final class SqlTally {

    /** The driver folds at most so many rows into one insert, in powers of two. */
    private static final int MAX_ROWS_OF_REWRITTEN_INSERT = 128;

    private final boolean rewritesInserts;
    private final LongAdder statements = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final List<String> trace = new ArrayList<>();
    private volatile boolean tracing;

    SqlTally(boolean rewritesInserts) {
        this.rewritesInserts = rewritesInserts;
    }

    /** What has been counted up to a moment. */
    record Count(long statements, long roundTrips, long commits) {

        Count since(Count before) {
            return new Count(statements - before.statements, roundTrips - before.roundTrips, commits - before.commits);
        }

        Count plus(Count other) {
            return new Count(statements + other.statements, roundTrips + other.roundTrips, commits + other.commits);
        }
    }

    Count now() {
        return new Count(statements.sum(), roundTrips.sum(), commits.sum());
    }

    void executed(String sql) {
        sent(sql, 1);
    }

    void executedBatch(String sql, int rows) {
        sent(sql, rewritesInserts && sql.stripLeading().regionMatches(true, 0, "insert", 0, 6) ? folded(rows) : rows);
    }

    void committed() {
        commits.increment();
    }

    private void sent(String sql, int count) {
        statements.add(count);
        roundTrips.increment();
        if (tracing) {
            synchronized (trace) {
                trace.add(count + " x " + sql.replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static int folded(int rows) {
        return rows / MAX_ROWS_OF_REWRITTEN_INSERT + Integer.bitCount(rows % MAX_ROWS_OF_REWRITTEN_INSERT);
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
