/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Locale;
import java.util.Optional;

/** A person as a form names them: one who is known by the sign-in name alone, a new one with name and e-mail. */
public record NamedPerson(String signInName, String givenName, String familyName, String email, String taxCode) {

    private static final int LONGEST = 200;

    /** True if there is a sign-in name and nothing is too long. */
    public boolean isComplete() {
        return signInName != null
                && !signInName.isBlank()
                && text(givenName).length() <= LONGEST
                && text(familyName).length() <= LONGEST
                && text(email).length() <= LONGEST
                && text(taxCode).length() <= LONGEST;
    }

    /** Codice fiscale as it was written; empty where it was not. */
    public String writtenTaxCode() {
        return text(taxCode);
    }

    /** The person as a new one would be recorded. */
    public Person person() {
        return new Person(
                signInName.strip().toLowerCase(Locale.ROOT), text(givenName), text(familyName), text(email), false);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}
