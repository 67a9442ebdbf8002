/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFaultsTest {

    private static RuntimeException wrapped(String doing, SQLException cause) {
        return new IllegalStateException(new DataAccessResourceFailureException(doing, cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "08003", "57P01", "57P03", "53300"})
    void a_server_that_is_gone_goes_or_takes_nobody_more_is_away(String state) {
        assertThat(DatabaseFaults.isAway(wrapped("query", new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void a_pool_that_has_waited_for_a_connection_in_vain_is_away() {
        assertThat(DatabaseFaults.isAway(wrapped("query", new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    /** As a pool says it of a connection that it has thrown away: what it was thrown away for is kept beside. */
    @Test
    void a_connection_that_is_lost_before_it_can_be_rolled_back_is_away() {
        var broken = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseFaults.isAway(broken)).isFalse();

        broken.initApplicationException(wrapped("query", new SQLException("gone", "57P01")));

        assertThat(DatabaseFaults.isAway(new IllegalStateException(broken))).isTrue();
        assertThat(DatabaseFaults.isUnsure(broken)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "40001", "55P03", "42601"})
    void what_the_database_answers_itself_is_not_away(String state) {
        assertThat(DatabaseFaults.isAway(wrapped("query", new SQLException("no", state))))
                .isFalse();
    }

    /** As Spring's transaction manager says it: the work may have been saved. */
    @Test
    void a_connection_that_is_lost_while_saving_for_good_leaves_it_open_whether_it_is_saved() {
        assertThat(DatabaseFaults.isUnsure(wrapped("JDBC commit; lost", new SQLException("lost", "08006"))))
                .isTrue();
        assertThat(DatabaseFaults.isUnsure(wrapped("query", new SQLException("lost", "08006"))))
                .isFalse();
        assertThat(DatabaseFaults.UNSURE).doesNotContain("Non è stato salvato nulla");
    }

    @Test
    void a_lock_that_somebody_else_holds_for_too_long_is_busy_and_a_meeting_of_two_is_not() {
        assertThat(DatabaseFaults.isBusy(wrapped("lock", new SQLException("timeout", "55P03"))))
                .isTrue();
        assertThat(DatabaseFaults.isBusy(new IllegalStateException(new Busy()))).isTrue();
        assertThat(DatabaseFaults.isBusy(wrapped("update", new SQLException("deadlock", "40P01"))))
                .isFalse();
    }
}
