/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.People;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who can sign in with a password, and how it is changed. */
@Service
public class Accounts implements UserDetailsService, UserDetailsPasswordService {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final People people;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;
    private final WallClock clock;
    private final TransactionTemplate transaction;

    /** Opens nothing, and takes as long to compare as any other. */
    private final String nobodysHash;

    Accounts(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            People people,
            Sessions sessions,
            SignInAttempts attempts,
            ApplicationEventPublisher events,
            WallClock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.people = people;
        this.sessions = sessions;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
        this.nobodysHash = encoder.encode(Secrets.make());
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

    /**
     * Changes the own password; the person's other sessions end, and an address that waits opens nothing more.
     *
     * @param kept the session from which it is changed
     * @return how strong the new one is, in a word
     * @throws RuleViolated if the present one is wrong, or if the new one is too easy to guess
     */
    public String change(String personId, String present, String wanted, Optional<UUID> kept) {
        confirm(personId, present);
        if (wanted.equals(present)) {
            throw new RuleViolated("«Nuova password»: è uguale a quella attuale. Scegline un'altra.");
        }
        return transaction.execute(status -> {
            var strength = set(personId, wanted);
            sessions.endOthers(personId, kept);
            return strength;
        });
    }

    /**
     * Asks a signed-in person to show the password once more; slow on purpose, and slower after some errors. Not within a
     * transaction: the attempt is counted in one of its own, whatever becomes of the rest.
     *
     * @throws RuleViolated if it is not the person's
     */
    public void confirm(String personId, String password) {
        if (!hasPassword(personId)) {
            throw new RuleViolated("«Password attuale»: il tuo accesso non ne ha una, entri con SPID o CIE.");
        }
        var attempt = begin(personId);
        if (!encoder.matches(password, loadUserByUsername(personId).getPassword())) {
            throw new RuleViolated("«Password attuale»: non è giusta.");
        }
        attempts.succeeded(attempt);
    }

    private SignInAttempts.Attempt begin(String personId) {
        try {
            return attempts.begin(personId);
        } catch (SignInAttempts.MustWait tooMany) {
            throw new RuleViolated(
                    "«Password attuale»: troppi errori. Quello che hai scritto non è stato guardato: aspetta al massimo %d %s e riprova."
                            .formatted(tooMany.minutes(), tooMany.minutes() == 1 ? "minuto" : "minuti"));
        }
    }

    /** False for who signs in by the identity provider alone. */
    @Transactional(readOnly = true)
    public boolean hasPassword(String personId) {
        return jdbc.sql("select exists (select 1 from account where person = :person and password_hash is not null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** Writes a new password and says how strong it is. */
    String set(String personId, String wanted) {
        var words = ownWords(personId);
        PasswordRule.weakness(wanted, words).ifPresent(weakness -> {
            throw new RuleViolated("«Nuova password»: la password %s.".formatted(weakness));
        });
        jdbc.sql(
                        """
                insert into account (person, password_hash, changed_at) values (:person, :hash, :now)
                on conflict (person) do update set password_hash = excluded.password_hash,
                    changed_at = excluded.changed_at""")
                .param("hash", encoder.encode(wanted))
                .param("person", personId)
                .param("now", Timestamp.from(clock.now()))
                .update();
        jdbc.sql("delete from account_link where person = :person and used_at is null")
                .param("person", personId)
                .update();
        events.publishEvent(new AccountChanged(personId, AccountChanged.What.PASSWORD));
        return PasswordRule.inWords(wanted, words);
    }

    private List<String> ownWords(String personId) {
        return people.find(personId)
                .map(person -> List.of(person.id(), person.givenName(), person.familyName(), person.email()))
                .orElse(List.of(personId));
    }

    private void openHashed(String personId, String hash) {
        jdbc.sql("insert into account (person, password_hash) values (:person, :hash) on conflict do nothing")
                .param("person", personId)
                .param("hash", hash)
                .update();
    }

    /** The account as it is compared at sign-in; disabled when it is closed. */
    @Override
    public UserDetails loadUserByUsername(String personId) {
        return jdbc.sql(
                        """
                select person, password_hash, closed_at is not null from account where person = :person""")
                .param("person", personId)
                .query((row, n) -> User.withUsername(row.getString(1))
                        .password(Optional.ofNullable(row.getString(2)).orElse(nobodysHash))
                        .disabled(row.getBoolean(3))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    /** Keeps a password that has just opened under today's hash. */
    @Override
    public UserDetails updatePassword(UserDetails person, String hash) {
        jdbc.sql("update account set password_hash = :hash where person = :person and password_hash is not null")
                .param("hash", hash)
                .param("person", person.getUsername())
                .update();
        return User.withUserDetails(person).password(hash).build();
    }

    /** Notes that the person has just signed in. */
    @Transactional
    void signedIn(String personId) {
        jdbc.sql("update account set previous_sign_in = last_sign_in, last_sign_in = :now where person = :person")
                .param("now", Timestamp.from(clock.now()))
                .param("person", personId)
                .update();
    }

    /** True if the administrator has closed the person's access, by whichever way. */
    @Transactional(readOnly = true)
    public boolean isClosed(String personId) {
        return jdbc.sql("select exists (select 1 from account where person = :person and closed_at is not null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** When the person signed in before this time; empty at the first. */
    @Transactional(readOnly = true)
    public Optional<Instant> previousSignIn(String personId) {
        return jdbc.sql("select previous_sign_in from account where person = :person and previous_sign_in is not null")
                .param("person", personId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
