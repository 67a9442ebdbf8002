/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one kind of case, with their state in the column of that name; a constant of the room that keeps them.
 *
 * @param name of the table
 * @param key its column by which one case is found
 * @param italian the case with its article, as a refusal begins, for example {@code L'adesione}
 */
public record CaseTable<S extends Enum<S> & CaseState<S>>(String name, String key, String italian, Class<S> states) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    public CaseTable {
        if (!NAME.matcher(name).matches() || !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("no name of a table or column: " + name + ", " + key);
        }
    }

    /** Begins to move the case with that key; {@link Move#now} does it. */
    public Move<S> move(JdbcClient jdbc, Object key, S to) {
        return new Move<>(jdbc, this, key, to);
    }
}
