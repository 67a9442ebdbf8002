/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * Somebody who has been recorded just now. Only {@link People#register} makes one, so that what may be written about a new person
 * alone, such as the codice fiscale, is never written about one who was known before.
 */
public final class Newcomer {

    private final String personId;

    Newcomer(String personId) {
        this.personId = personId;
    }

    /** Sign-in name. */
    public String personId() {
        return personId;
    }
}
