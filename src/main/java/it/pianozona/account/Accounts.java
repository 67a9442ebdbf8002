/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.SignInAccess;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can sign in with a password. After five wrong ones the account is closed for fifteen minutes. */
@Service
public class Accounts implements UserDetailsService, SignInAccess {

    private static final int MAX_FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    /** Without the letters and digits that are taken for one another when they are read aloud or copied. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int HANDED_OVER_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Gives a person an account; one that exists is left as it is. */
    @Transactional
    public void open(String personId, String password) {
        openHashed(personId, encoder.encode(password));
    }

    /** Gives many people an account with the same password, which is hashed once. */
    @Transactional
    public void openAll(Iterable<String> personIds, String password) {
        var hash = encoder.encode(password);
        personIds.forEach(person -> openHashed(person, hash));
    }

    @Override
    @Transactional
    public Optional<String> openFor(String personId) {
        var password = random.ints(HANDED_OVER_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
        return openHashed(personId, encoder.encode(password)) ? Optional.of(password) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> withoutAccess(Collection<String> personIds) {
        var without = new HashSet<>(personIds);
        if (!without.isEmpty()) {
            jdbc.sql("select person from account where person in (:people)")
                    .param("people", personIds)
                    .query(String.class)
                    .list()
                    .forEach(without::remove);
        }
        return without;
    }

    /**
     * Changes the own password.
     *
     * @throws RuleViolated if the present one is wrong, or if the new one is too easy to guess
     */
    @Transactional(noRollbackFor = RuleViolated.class)
    public void change(String personId, String present, String wanted) {
        var account = loadUserByUsername(personId);
        if (!account.isAccountNonLocked() || !encoder.matches(present, account.getPassword())) {
            failed(personId);
            throw new RuleViolated(
                    "«Password attuale»: non è giusta. Dopo cinque errori l'accesso resta chiuso per quindici minuti.");
        }
        if (!PasswordRule.isGoodEnough(wanted) || wanted.equals(present) || wanted.equalsIgnoreCase(personId)) {
            throw new RuleViolated(
                    "«Nuova password»: usa almeno %d caratteri, diversi dalla password attuale e dal tuo nome di accesso e non facili da indovinare."
                            .formatted(PasswordRule.MIN_LENGTH));
        }
        jdbc.sql("update account set password_hash = :hash, failed_attempts = 0 where person = :person")
                .param("hash", encoder.encode(wanted))
                .param("person", personId)
                .update();
    }

    private boolean openHashed(String personId, String hash) {
        return jdbc.sql("insert into account (person, password_hash) values (:person, :hash) on conflict do nothing")
                        .param("person", personId)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    @Override
    public UserDetails loadUserByUsername(String personId) {
        return jdbc.sql("select person, password_hash, locked_until from account where person = :person")
                .param("person", personId)
                .query((row, n) -> {
                    var lockedUntil = row.getTimestamp("locked_until");
                    return User.withUsername(row.getString("person"))
                            .password(row.getString("password_hash"))
                            .accountLocked(lockedUntil != null
                                    && lockedUntil.toInstant().isAfter(Instant.now()))
                            .build();
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    void failed(String personId) {
        jdbc.sql(
                        """
                update account set failed_attempts = failed_attempts + 1,
                    locked_until = case when failed_attempts + 1 >= :max then cast(:until as timestamptz) else locked_until end
                where person = :person
                """)
                .param("max", MAX_FAILURES)
                .param("until", Timestamp.from(Instant.now().plus(LOCK)))
                .param("person", personId)
                .update();
    }

    void succeeded(String personId) {
        jdbc.sql(
                        """
                update account set failed_attempts = 0, locked_until = null
                where person = :person and (failed_attempts > 0 or locked_until is not null)
                """)
                .param("person", personId)
                .update();
    }
}
