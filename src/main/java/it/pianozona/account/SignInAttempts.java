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
    /** How long a browser is remembered. */
    static final Duration DEVICE_KNOWN_FOR = Duration.ofDays(180);

    /** The few errors that a town hall makes every day must not add up. */
    private static final Duration ADDRESS_FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final String ADDRESS = "address ";

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
        return isBlocked(keys(name, from));
    }

    private boolean isBlocked(List<String> keys) {
        return jdbc.sql("select exists (select 1 from sign_in_attempt where key in (:keys) and blocked_until > :now)")
                .param("keys", keys)
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
        keys(name, from).forEach(key -> count(key, key.startsWith(ADDRESS) ? FREE_OF_ADDRESS : FREE, now));
    }

    private void count(String key, int free, Instant now) {
        int failures = jdbc.sql(
                        """
                insert into sign_in_attempt (key, failures, last_at) values (:key, 1, :now)
                on conflict (key) do update set last_at = excluded.last_at,
                    failures = case when sign_in_attempt.last_at < :fresh then 1 else sign_in_attempt.failures + 1 end
                returning failures""")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param(
                        "fresh",
                        Timestamp.from(now.minus(key.startsWith(ADDRESS) ? ADDRESS_FORGOTTEN_AFTER : FORGOTTEN_AFTER)))
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
        delete(keys(name, from).get(0));
    }

    /** Who sets a new password by a link starts anew everywhere. */
    @Transactional
    void forget(String name) {
        delete(nameKey(name));
    }

    private void delete(String key) {
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", key)
                .update();
    }

    /** True while a signed-in person who has shown wrong passwords must wait before showing another. */
    @Transactional(readOnly = true)
    boolean mustWait(String personId) {
        return isBlocked(List.of(ownKey(personId)));
    }

    /** A signed-in person has shown a wrong password: perhaps somebody else sits there. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(String personId) {
        count(ownKey(personId), FREE, clock.now());
    }

    @Transactional
    void succeeded(String personId) {
        delete(ownKey(personId));
    }

    /** Remembers a browser from which the person has just signed in. */
    @Transactional
    void know(String deviceSecret, String personId) {
        jdbc.sql("delete from account_device where seen_at < :old")
                .param("old", Timestamp.from(clock.now().minus(DEVICE_KNOWN_FOR)))
                .update();
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
        return List.of(nameKey(name), ADDRESS + from.getRemoteAddress());
    }

    /** A digest, since some write their password where the name goes. */
    private static String nameKey(String name) {
        return "name " + Secrets.hash(name.strip().toLowerCase(Locale.ROOT));
    }

    private static String ownKey(String personId) {
        return "own " + Secrets.hash(personId);
    }

    private boolean isKnown(String deviceSecret, String personId) {
        return jdbc.sql("select exists (select 1 from account_device where token_hash = :hash and person = :person)")
                .param("hash", Secrets.hash(deviceSecret))
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
