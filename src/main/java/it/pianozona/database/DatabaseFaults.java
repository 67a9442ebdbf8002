/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** What a failure of the database means for a person: it cannot be reached, or somebody else holds what is asked for. */
public final class DatabaseFaults {

    /** For a person, Italian. */
    public static final String AWAY =
            "In questo momento Pianozona non raggiunge i propri dati. Non è stato salvato nulla: riprova fra un minuto.";

    /** For a person, Italian: the answer to the last word of all was lost. */
    public static final String UNSURE =
            "Pianozona ha perso il contatto con i propri dati proprio mentre salvava. Fra un minuto torna alla pagina e controlla se quello che hai inviato c'è già, prima di inviarlo di nuovo.";

    /** Seconds after which it is worth trying again. */
    public static final int TRY_AGAIN_AFTER = 30;

    private static final String CONNECTION = "08";

    /** The server stops, was stopped, starts, or takes no more connections. */
    private static final Set<String> GOING = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** As Spring's transaction manager calls what it was doing. */
    private static final String COMMITTING = "JDBC commit";

    private DatabaseFaults() {}

    /** Whether the database could not be reached, or was lost on the way. */
    public static boolean isAway(Throwable thrown) {
        return any(thrown, cause -> cause instanceof SQLTransientConnectionException || isGone(cause));
    }

    private static boolean isGone(Throwable cause) {
        return stateOf(cause)
                .filter(state -> state.startsWith(CONNECTION) || GOING.contains(state))
                .isPresent();
    }

    /** Whether the database was lost while it was asked to save for good: nobody knows whether it has. */
    public static boolean isUnsure(Throwable thrown) {
        return isAway(thrown)
                && any(thrown, cause -> Optional.ofNullable(cause.getMessage())
                        .orElse("")
                        .startsWith(COMMITTING));
    }

    /** Whether somebody else held what was asked for, for longer than one waits. */
    public static boolean isBusy(Throwable thrown) {
        return any(
                thrown,
                cause -> cause instanceof Busy
                        || stateOf(cause).filter(LOCK_NOT_AVAILABLE::equals).isPresent());
    }

    private static Optional<String> stateOf(Throwable cause) {
        return cause instanceof SQLException refused ? Optional.ofNullable(refused.getSQLState()) : Optional.empty();
    }

    private static boolean any(Throwable thrown, Predicate<Throwable> is) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> is.test(cause)
                        || before(cause).filter(first -> any(first, is)).isPresent());
    }

    /** What broke a transaction that then could not even be rolled back. */
    private static Optional<Throwable> before(Throwable cause) {
        return cause instanceof TransactionSystemException broken
                ? Optional.ofNullable(broken.getApplicationException())
                : Optional.empty();
    }
}
