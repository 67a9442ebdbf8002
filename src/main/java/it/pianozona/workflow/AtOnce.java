/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.DatabaseFaults;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A step that meets another in the same moment, a timer of the same instance for example: nothing of it is saved, so it is done
 * again from the beginning. A person is asked to try only if that does not help.
 */
public final class AtOnce {

    /** For a person whom trying again inside has not helped. */
    public static final String WORDS =
            "Un altro passaggio era in corso nello stesso momento. Non è stato salvato nulla: riprova.";

    private static final int AGAIN = 2;

    private AtOnce() {}

    /** Does the step; within a transaction of somebody else's only once, since that one cannot be begun anew here. */
    static <T> T retried(Supplier<T> step) {
        var again = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : AGAIN;
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException thrown) {
                if (again == 0 || !isMeeting(thrown)) {
                    throw thrown;
                }
                again--;
            }
        }
    }

    /** True if the step failed only because of another in the same moment, and not of one that does not end. */
    public static boolean isMeeting(Throwable thrown) {
        if (DatabaseFaults.isBusy(thrown)) {
            return false;
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
