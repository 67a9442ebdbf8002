/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** What the calendar at a secret address asks of the accounts. */
public interface OpenAccounts {

    /** Whether the person can sign in at all; a calendar ends with its person's account. */
    boolean isOpen(String personId);
}
