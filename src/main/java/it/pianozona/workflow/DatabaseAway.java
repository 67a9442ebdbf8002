/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.Busy;
import it.pianozona.database.DatabaseFaults;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine could not reach the database. Its own exceptions say so in many ways and in English; this one says it in one and in ours. */
final class DatabaseAway extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private DatabaseAway(RuntimeException cause) {
        super(DatabaseFaults.isUnsure(cause) ? DatabaseFaults.UNSURE : DatabaseFaults.AWAY, cause);
    }

    private static RuntimeException said(RuntimeException thrown) {
        if (thrown instanceof DatabaseAway || thrown instanceof BadUserRequestException) {
            return thrown;
        }
        if (DatabaseFaults.isBusy(thrown)) {
            return new BadUserRequestException(Busy.WORDS, thrown);
        }
        return DatabaseFaults.isAway(thrown) ? new DatabaseAway(thrown) : thrown;
    }

    /** Stands before everything else that a command passes; also a lock that somebody else holds is said there in our words. */
    static final class Told extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException thrown) {
                throw said(thrown);
            }
        }
    }
}
