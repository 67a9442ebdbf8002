/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
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
public class Accounts implements UserDetailsService {

    private static final int MAX_FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

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

    private void openHashed(String personId, String hash) {
        jdbc.sql("insert into account (person, password_hash) values (:person, :hash) on conflict do nothing")
                .param("person", personId)
                .param("hash", hash)
                .update();
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
