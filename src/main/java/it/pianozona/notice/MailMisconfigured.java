/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** The settings of the mail do not go together; the message says in Italian what to do. */
class MailMisconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailMisconfigured(String message) {
        super(message);
    }
}
