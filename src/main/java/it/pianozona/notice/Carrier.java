/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.util.UUID;

/** What takes a letter away: a mail server or, in a demonstration, the catcher. */
interface Carrier {

    /**
     * A letter ready to leave.
     *
     * @param id its Message-ID
     * @param person empty where the recipient is nobody on record
     * @param recipient e-mail address
     */
    record Letter(UUID id, String person, String recipient, String subject, String text, String html) {}

    /** Whether there is anything to take letters away at all. */
    boolean isOpen();

    /** Whether what it takes stays in the product, so that invented people may be written to. */
    default boolean isForInventedPeople() {
        return false;
    }

    /** Returns once the letter is taken over for good. */
    void carry(Letter letter) throws NotCarried;

    /** The letter has not been taken over. The message is Italian and holds no address and no name. */
    class NotCarried extends Exception {

        private static final long serialVersionUID = 1L;

        /** What to do next. */
        enum Then {
            /** No letter would go now: stop and try again later. */
            STOP,
            /** This letter may go later. */
            AGAIN,
            /** This letter will never go. */
            GIVE_UP
        }

        private final Then then;

        NotCarried(Then then, String reason, Throwable cause) {
            super(reason, cause);
            this.then = then;
        }

        Then then() {
            return then;
        }
    }
}
