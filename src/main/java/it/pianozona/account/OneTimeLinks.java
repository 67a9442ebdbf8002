/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses with which a person chooses a password once. Whoever makes one never knows the password (ASVS 5.0, 6.4); a second
 * factor stays needed. Kept as a digest; a new one takes the place of the one before.
 */
@Service
public class OneTimeLinks {

    /** How long an address opens. */
    public static final Duration OPEN_FOR = Duration.ofDays(2);

    /** As {@link #OPEN_FOR}, of one who has no access yet: there is nothing to get hold of but what was just given. */
    public static final Duration FIRST_OPEN_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final WallClock clock;

    OneTimeLinks(JdbcClient jdbc, Accounts accounts, Sessions sessions, SignInAttempts attempts, WallClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The secret part of an address, and when it opens nothing any more. */
    record Made(String secret, Instant until) {}

    /** Makes the secret part of an address for the person; whoever calls has made sure that they may. */
    @Transactional
    public String make(String personId, String madeBy) {
        return makeUntil(personId, madeBy).secret();
    }

    /** Of two that are made at once, one stays. */
    @Transactional
    Made makeUntil(String personId, String madeBy) {
        var until = clock.now().plus(opensFor(personId));
        end(personId);
        var secret = Secrets.make();
        jdbc.sql(
                        """
                insert into account_link (token_hash, person, made_by, made_at, expires_at)
                values (:hash, :person, :by, :now, :until)""")
                .param("hash", Secrets.hash(secret))
                .param("person", personId)
                .param("by", madeBy)
                .param("now", Timestamp.from(clock.now()))
                .param("until", Timestamp.from(until))
                .update();
        return new Made(secret, until);
    }

    /** The address is shown to who made it, because no mail reaches the person. */
    @Transactional
    void shown(String secret) {
        jdbc.sql("update account_link set shown = true where token_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .update();
    }

    /** Ends the addresses that the person has not used. */
    @Transactional
    void end(String personId) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", personId)
                .query(String.class)
                .optional();
        jdbc.sql("delete from account_link where person = :person and used_at is null")
                .param("person", personId)
                .update();
    }

    private Duration opensFor(String personId) {
        var known = jdbc.sql("select exists (select 1 from account where person = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
        return known ? OPEN_FOR : FIRST_OPEN_FOR;
    }

    /** Whose password the address sets; empty if it is unknown, used or too old, or if the access is closed. */
    @Transactional(readOnly = true)
    public Optional<String> personOf(String secret) {
        return jdbc.sql(
                        """
                select l.person from account_link l left join account a on a.person = l.person
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.closed_at is null""")
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(clock.now()))
                .query(String.class)
                .optional();
    }

    /**
     * Sets the password and uses the address up; every session of the person ends.
     *
     * @return whose it is
     * @throws RuleViolated if the address opens nothing any more, or if the password is too easy to guess
     */
    @Transactional
    public String use(String secret, String wanted) {
        var person = personOf(secret)
                .filter(found -> isUsedUp(secret))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Questo indirizzo non vale più: è già stato usato, è scaduto o ne è stato fatto un altro. Chiedine uno nuovo alla segreteria."));
        accounts.set(person, wanted);
        sessions.endOthers(person, Optional.empty());
        attempts.forget(person);
        return person;
    }

    /** Of two that come at once, one. */
    private boolean isUsedUp(String secret) {
        return jdbc.sql("update account_link set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", Timestamp.from(clock.now()))
                        .param("hash", Secrets.hash(secret))
                        .update()
                == 1;
    }
}
