/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.util.Locale;
import java.util.Set;

/** What a password must not be. */
final class PasswordRule {

    /** The fewest characters of a password that a person or an administrator chooses. */
    static final int MIN_LENGTH = 12;

    /** BCrypt reads no more bytes than these. */
    static final int MAX_BYTES = 72;

    /** Of the demonstration, whatever the configuration says. */
    static final String DEMONSTRATION = "pianozona";

    private static final Set<String> WELL_KNOWN = Set.of(
            DEMONSTRATION,
            "postgres",
            "postgresql",
            "password",
            "passw0rd",
            "admin",
            "administrator",
            "amministratore",
            "root",
            "changeme",
            "change-me",
            "secret",
            "camunda",
            "demo",
            "test",
            "example",
            "123456",
            "12345678",
            "123456789012",
            "password1234",
            "passwordpassword",
            "qwertyuiop12");

    private PasswordRule() {}

    static boolean isWellKnown(String password) {
        return WELL_KNOWN.contains(password.strip().toLowerCase(Locale.ROOT));
    }

    /** True if nobody guesses it from a list, and if BCrypt reads all of it. */
    static boolean isGoodEnough(String password) {
        return password.length() >= MIN_LENGTH
                && password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MAX_BYTES
                && !isWellKnown(password)
                && password.chars().distinct().count() > 3;
    }
}
