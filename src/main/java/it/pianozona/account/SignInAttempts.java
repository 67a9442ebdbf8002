/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses (ASVS 5.0, 6.1.1 and 6.3.1). From a browser that the person has signed in from before, its failures alone
 * count: nobody elsewhere can keep the person out. From any other browser those of the name and those of the address count.
 * Names that do not exist are counted like the others, so that nothing can be told from the answer.
 */
@Service
class SignInAttempts {

    /** Failures that cost nothing. */
    private static final int FREE = 4;

    /** As {@link #FREE}, of an address: a whole town hall may stand behind one. */
    private static final int FREE_OF_ADDRESS = 50;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final WallClock clock;

    SignInAttempts(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True while the name, from there, must wait; what is tried meanwhile is not looked at. */
    @Transactional(readOnly = true)
    boolean mustWait(String name, SignInDetails from) {
        return jdbc.sql("select exists (select 1 from sign_in_attempt where key in (:keys) and blocked_until > :now)")
                .param("keys", keys(name, from))
                .param("now", Timestamp.from(clock.now()))
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(String name, SignInDetails from) {
        var now = clock.now();
        jdbc.sql("delete from sign_in_attempt where last_at < :old")
                .param("old", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .update();
        keys(name, from).forEach(key -> count(key, key.startsWith("address") ? FREE_OF_ADDRESS : FREE, now));
    }

    private void count(String key, int free, Instant now) {
        int failures = jdbc.sql(
                        """
                insert into sign_in_attempt (key, failures, last_at) values (:key, 1, :now)
                on conflict (key) do update set failures = sign_in_attempt.failures + 1, last_at = excluded.last_at
                returning failures""")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
        if (failures > free) {
            jdbc.sql("update sign_in_attempt set blocked_until = :until where key = :key")
                    .param("until", Timestamp.from(now.plus(waitAfter(failures - free))))
                    .param("key", key)
                    .update();
        }
    }

    /** One minute, then twice as long each time, fifteen at most. */
    static Duration waitAfter(int tooMany) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    /** Who signs in starts anew; the failures of the address stay. */
    @Transactional
    void succeeded(String name, SignInDetails from) {
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", keys(name, from).get(0))
                .update();
    }

    /** Who sets a new password by a link starts anew everywhere. */
    @Transactional
    void forget(String name) {
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", nameKey(name))
                .update();
    }

    /** Remembers a browser from which the person has just signed in. */
    @Transactional
    void know(String deviceSecret, String personId) {
        jdbc.sql(
                        """
                insert into account_device (token_hash, person, seen_at) values (:hash, :person, :now)
                on conflict (token_hash) do update set seen_at = excluded.seen_at, person = excluded.person""")
                .param("hash", Secrets.hash(deviceSecret))
                .param("person", personId)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private List<String> keys(String name, SignInDetails from) {
        if (!from.device().isEmpty() && isKnown(from.device(), name)) {
            return List.of("device " + Secrets.hash(from.device()));
        }
        return List.of(nameKey(name), "address " + from.getRemoteAddress());
    }

    /** A digest, since some write their password where the name goes. */
    private static String nameKey(String name) {
        return "name " + Secrets.hash(name.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isKnown(String deviceSecret, String personId) {
        return jdbc.sql("select exists (select 1 from account_device where token_hash = :hash and person = :person)")
                .param("hash", Secrets.hash(deviceSecret))
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
