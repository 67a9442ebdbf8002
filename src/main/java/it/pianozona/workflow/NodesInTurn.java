/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.LockWaits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a start writes into the engine, one node after the other: of two that start together the second finds it done. */
@Component
class NodesInTurn {

    private static final String ONE_AT_A_TIME =
            "select " + LockWaits.PATIENT + ", pg_advisory_xact_lock(hashtextextended('engine-at-start', 0))";

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    NodesInTurn(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Does it in a transaction of its own, which no other node's runs beside. */
    void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ONE_AT_A_TIME).query((row, n) -> true).list();
            work.run();
        });
    }
}
