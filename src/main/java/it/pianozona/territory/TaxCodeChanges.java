/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.territory.TaxCodesOnRecord.Way;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say who wrote or confirmed whose codice fiscale; the database refuses to change or delete them. */
@Component
class TaxCodeChanges {

    /** Written by somebody else than the person: it stands unconfirmed until somebody independent has confirmed it. */
    private static final Set<String> BY_ANOTHER =
            Stream.of(Way.NAMED, Way.ADMINISTRATOR).map(Way::name).collect(Collectors.toUnmodifiableSet());

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TaxCodeChanges(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row, with hexadecimal digests. */
    record Change(long number, Optional<String> before, String after) {}

    Change append(String personId, Optional<String> before, String after, Way way, Optional<String> writer) {
        var salt = saltOf(personId);
        var digests = before.map(code -> digest(salt, code));
        var number = jdbc.sql(
                        """
                        insert into tax_code_change (person, written_by, way, at, salt, before_digest, after_digest)
                        values (:person, :writer, :way, :at, :salt, :before, :after) returning number""")
                .param("person", personId)
                .param("writer", writer.orElse(null))
                .param("way", way.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("salt", salt)
                .param("before", digests.orElse(null))
                .param("after", digest(salt, after))
                .query(Long.class)
                .single();
        return new Change(number, digests, digest(salt, after));
    }

    /** One for each person, made at the first row. */
    private String saltOf(String personId) {
        return jdbc.sql("select salt from tax_code_change where person = ? order by number limit 1")
                .param(personId)
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    var bytes = new byte[SALT_BYTES];
                    RANDOM.nextBytes(bytes);
                    return HexFormat.of().formatHex(bytes);
                });
    }

    private static String digest(String salt, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((salt + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that stands as somebody else than the person wrote it. */
    record Unconfirmed(String person, String writtenBy) {}

    /** Of these people, those whose code stands unconfirmed, and who wrote it. */
    List<Unconfirmed> unconfirmed(Collection<String> personIds) {
        return unconfirmed("c.person in (:these)", personIds);
    }

    /** Like {@link #unconfirmed}, of the people to whom the codes belong today. */
    List<Unconfirmed> unconfirmedAmong(Collection<String> taxCodes) {
        return unconfirmed("c.person in (select person from person_tax_code where tax_code in (:these))", taxCodes);
    }

    private List<Unconfirmed> unconfirmed(String whose, Collection<String> these) {
        if (these.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.person, c.written_by from tax_code_change c
                        where %s and c.way in (:ways) and c.written_by is not null
                          and not exists (select 1 from tax_code_change later
                                          where later.person = c.person and later.number > c.number)"""
                                .formatted(whose))
                .param("these", these)
                .param("ways", BY_ANOTHER)
                .query(Unconfirmed.class)
                .list();
    }

    boolean isUnconfirmed(String personId) {
        return !unconfirmed(Set.of(personId)).isEmpty();
    }

    boolean isUnconfirmedOf(String personId, String writerId) {
        return unconfirmed(Set.of(personId)).stream()
                .anyMatch(change -> change.writtenBy().equals(writerId));
    }
}
