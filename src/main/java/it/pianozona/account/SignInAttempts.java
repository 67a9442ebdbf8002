/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down who guesses (ASVS 5.0, 6.1.1 and 6.3.1). From a browser that the person has signed in from before, its failures alone
 * count: nobody elsewhere can keep the person out. From any other browser those of the name and those of the address count.
 * Names that do not exist are counted like the others, so that nothing can be told from the answer.
 */
@Service
class SignInAttempts {

    /** Failures that cost nothing: with the next one the wait begins. */
    private static final int FREE = 3;

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
    private final TransactionTemplate ownTransaction;

    SignInAttempts(JdbcClient jdbc, WallClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Too many were wrong: what was tried has not been looked at. */
    static class MustWait extends BadCredentialsException {

        private static final long serialVersionUID = 1L;

        private final long minutes;

        MustWait(Duration wait) {
            super("too many failures");
            this.minutes = Math.max(1, Math.min(wait.plusSeconds(59).toMinutes(), LONGEST_WAIT.toMinutes()));
        }

        /** At most, from now on. */
        long minutes() {
            return minutes;
        }
    }

    /**
     * An attempt that is to be looked at.
     *
     * @param counts how many failures each key has with this one
     */
    record Attempt(Map<String, Integer> counts) {}

    /**
     * Counts an attempt as failed before anything is compared, so that those that come at once are counted one after the other.
     * While the name or the address must wait, what is tried is neither looked at nor counted. Who is right takes the count back
     * with {@link #succeeded}.
     *
     * @throws MustWait while the name, from there, must wait
     */
    Attempt begin(String name, SignInDetails from) {
        return count(keys(name, from));
    }

    /** As {@link #begin(String, SignInDetails)}, of a signed-in person who shows the password once more: perhaps somebody else sits there. */
    Attempt begin(String personId) {
        return count(List.of(ownKey(personId)));
    }

    private Attempt count(List<String> keys) {
        var counts = new LinkedHashMap<String, Integer>();
        var blocked = ownTransaction.execute(status -> {
            for (var key : keys) {
                var failures = count(key, clock.now());
                if (failures.isEmpty()) {
                    status.setRollbackOnly();
                    return key;
                }
                counts.put(key, failures.get());
            }
            return "";
        });
        if (!blocked.isEmpty()) {
            throw new MustWait(waitFor(blocked));
        }
        return new Attempt(counts);
    }

    /** Failures with this one; empty while the key must wait. The row is locked to the end of the transaction. */
    private Optional<Integer> count(String key, Instant now) {
        var address = key.startsWith(ADDRESS);
        var failures = jdbc.sql(
                        """
                insert into sign_in_attempt (key, failures, last_at) values (:key, 1, :now)
                on conflict (key) do update set last_at = excluded.last_at, blocked_until = null,
                    failures = case when sign_in_attempt.last_at < :fresh then 1 else sign_in_attempt.failures + 1 end
                    where sign_in_attempt.blocked_until is null or sign_in_attempt.blocked_until <= :now
                returning failures""")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("fresh", Timestamp.from(now.minus(address ? ADDRESS_FORGOTTEN_AFTER : FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional();
        var tooMany = failures.orElse(0) - (address ? FREE_OF_ADDRESS : FREE);
        if (tooMany > 0) {
            jdbc.sql("update sign_in_attempt set blocked_until = :until where key = :key")
                    .param("until", Timestamp.from(now.plus(waitAfter(tooMany))))
                    .param("key", key)
                    .update();
        }
        return failures;
    }

    private Duration waitFor(String key) {
        return jdbc.sql("select blocked_until from sign_in_attempt where key = :key and blocked_until is not null")
                .param("key", key)
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(clock.now(), until.toInstant()))
                .orElse(FIRST_WAIT);
    }

    /** One minute, then twice as long each time, fifteen at most. */
    static Duration waitAfter(int tooMany) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    /** Who is right starts anew; of the address only this attempt is taken back, and with it the wait that it began. */
    void succeeded(Attempt attempt) {
        ownTransaction.executeWithoutResult(status -> attempt.counts().forEach((key, failures) -> {
            if (key.startsWith(ADDRESS)) {
                takeBack(key, failures);
            } else {
                delete(key);
            }
        }));
    }

    private void takeBack(String key, int failures) {
        jdbc.sql(
                        """
                update sign_in_attempt set failures = failures - 1,
                    blocked_until = case when failures = :failures then null else blocked_until end
                where key = :key and failures > 0""")
                .param("failures", failures)
                .param("key", key)
                .update();
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

    /** Remembers a browser from which the person has just signed in. */
    @Transactional
    void know(String deviceSecret, String personId) {
        jdbc.sql("delete from sign_in_attempt where last_at < :old")
                .param("old", Timestamp.from(clock.now().minus(FORGOTTEN_AFTER)))
                .update();
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
