/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.Person;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Whether the provider names the person who is on record. SPID says {@code name} and {@code familyName}, others {@code given_name}
 * and {@code family_name}. Accents, capitals and second names make no difference.
 */
enum ProviderNames {
    SAME,
    OTHER,
    /** The provider does not say. */
    UNSAID;

    static ProviderNames of(ClaimAccessor claims, Person person) {
        var family = first(claims, "familyName", "family_name");
        if (family.isEmpty()) {
            return UNSAID;
        }
        var given = first(claims, "given_name", claims.hasClaim("familyName") ? "name" : "given_name");
        var same = agree(family.get(), person.familyName())
                && given.filter(name -> !agree(name, person.givenName())).isEmpty();
        return same ? SAME : OTHER;
    }

    private static Optional<String> first(ClaimAccessor claims, String... names) {
        return Arrays.stream(names)
                .map(claims::getClaimAsString)
                .filter(said -> said != null && !said.isBlank())
                .findFirst();
    }

    private static boolean agree(String said, String recorded) {
        var one = words(said);
        var other = words(recorded);
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static Set<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "");
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
