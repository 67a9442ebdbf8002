/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * A person who can sign in.
 *
 * @param id the sign-in name: lower-case ASCII letters, digits, dot, hyphen, underscore; 2 to 64 characters
 * @param demonstration an invented person, shown as such wherever the name appears
 */
public record Person(String id, String givenName, String familyName, String email, boolean demonstration) {

    /** Given name and family name, as people read it. */
    public String fullName() {
        return givenName + " " + familyName;
    }
}
