/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

/** Somebody else is at work on the same thing and has not finished in time. Nothing has been saved. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a person, Italian. */
    public static final String WORDS =
            "Un altro passo di questo procedimento è in corso: riprova fra qualche secondo. Non è stato salvato nulla.";

    public Busy() {
        super(WORDS);
    }
}
