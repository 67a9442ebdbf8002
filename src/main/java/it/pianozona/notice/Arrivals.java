/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** Where news comes from. Each round asks every source for what has been committed and not yet told. */
public interface Arrivals {

    /**
     * Tells a portion of what is new, in a transaction of its own.
     *
     * @return true while there may be more
     */
    boolean tellSome();
}
