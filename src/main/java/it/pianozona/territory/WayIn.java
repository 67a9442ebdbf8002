/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.Instant;
import java.util.Optional;

/**
 * How the address with which a person chooses a password has gone to that person.
 *
 * @param name given name and family name
 * @param sentTo where it was sent, with most of the name hidden; empty where no mail reaches the person
 * @param address the address itself, shown once to who asked for it, where no mail reaches the person; empty otherwise
 * @param caught whether the mail stays in the product, as that of a demonstration does
 * @param until when the address opens nothing any more
 */
public record WayIn(
        String signInName,
        String name,
        Optional<String> sentTo,
        Optional<String> address,
        boolean caught,
        Instant until) {}
