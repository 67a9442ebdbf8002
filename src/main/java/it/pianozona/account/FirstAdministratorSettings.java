/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in first; each may be empty.
 *
 * @param signInName lower case, 2 to 64 characters
 * @param password at least twelve characters
 * @param givenName with {@code familyName}, who it is
 * @param email where notices and addresses for a password go
 * @param taxCode codice fiscale, for who signs in with SPID or CIE
 */
@ConfigurationProperties("pianozona.account.first-administrator")
record FirstAdministratorSettings(
        @DefaultValue("") String signInName,
        @DefaultValue("") String password,
        @DefaultValue("") String givenName,
        @DefaultValue("") String familyName,
        @DefaultValue("") String email,
        @DefaultValue("") String taxCode) {

    FirstAdministratorSettings {
        signInName = signInName.strip();
        givenName = givenName.strip();
        familyName = familyName.strip();
        email = email.strip();
        taxCode = taxCode.strip();
    }

    boolean isNamed() {
        return !givenName.isEmpty() && !familyName.isEmpty();
    }
}
