/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

/**
 * How long one waits for a lock. A person waits as long as each connection says when it is made; what runs by itself has nobody who reads a refusal, and a
 * start may follow another node's: they wait longer, and not for ever either.
 */
public final class LockWaits {

    /** An expression of SQL that holds to the end of the transaction. */
    public static final String PATIENT = "set_config('lock_timeout', '2min', true)";

    private LockWaits() {}
}
