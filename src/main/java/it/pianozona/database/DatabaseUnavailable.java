/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

/** The database cannot be used, or must not be by this start; the message says in Italian why and what to do. */
final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
