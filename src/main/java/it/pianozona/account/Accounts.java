/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.People;
import it.pianozona.territory.SignInAccess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Who can sign in with a password, and how it is changed. */
@Service
public class Accounts implements UserDetailsService, UserDetailsPasswordService, SignInAccess {

    /** How long a password opens that somebody has handed over; it opens only the page that changes it. */
    static final Duration HANDED_OVER_FOR = Duration.ofDays(7);

    private static final int HANDED_OVER_LENGTH = 16;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final People people;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;
    private final WallClock clock;

    /** Opens nothing, and takes as long to compare as any other. */
    private final String nobodysHash;

    Accounts(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            People people,
            Sessions sessions,
            SignInAttempts attempts,
            ApplicationEventPublisher events,
            WallClock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.people = people;
        this.sessions = sessions;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = encoder.encode(Secrets.make());
    }

    /** Gives a person an account; one that exists is left as it is. */
    @Transactional
    public void open(String personId, String password) {
        openHashed(personId, encoder.encode(password), null);
    }

    /** Gives many people an account with the same password, which is hashed once. */
    @Transactional
    public void openAll(Iterable<String> personIds, String password) {
        var hash = encoder.encode(password);
        personIds.forEach(person -> openHashed(person, hash, null));
    }

    @Override
    @Transactional
    public Optional<String> openFor(String personId) {
        var password = Secrets.letters(HANDED_OVER_LENGTH);
        var opened = openHashed(personId, encoder.encode(password), clock.now().plus(HANDED_OVER_FOR));
        return opened ? Optional.of(password) : Optional.empty();
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
     * Changes the own password; the person's other sessions end.
     *
     * @param kept the session from which it is changed
     * @return how strong the new one is, in a word
     * @throws RuleViolated if the present one is wrong, or if the new one is too easy to guess
     */
    @Transactional
    public String change(String personId, String present, String wanted, Optional<UUID> kept) {
        confirm(personId, present);
        if (wanted.equals(present)) {
            throw new RuleViolated("«Nuova password»: è uguale a quella attuale. Scegline un'altra.");
        }
        var strength = set(personId, wanted);
        sessions.endOthers(personId, kept);
        return strength;
    }

    /**
     * Asks a signed-in person to show the password once more; slow on purpose, and slower after five errors.
     *
     * @throws RuleViolated if it is not the person's
     */
    public void confirm(String personId, String password) {
        if (!hasPassword(personId)) {
            throw new RuleViolated("«Password attuale»: il tuo accesso non ne ha una, entri con SPID o CIE.");
        }
        if (attempts.mustWait(personId)) {
            throw new RuleViolated("«Password attuale»: troppi errori. Aspetta qualche minuto e riprova.");
        }
        if (!encoder.matches(password, loadUserByUsername(personId).getPassword())) {
            attempts.failed(personId);
            throw new RuleViolated("«Password attuale»: non è giusta.");
        }
        attempts.succeeded(personId);
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
                on conflict (person) do update set password_hash = excluded.password_hash, handed_over_until = null,
                    changed_at = excluded.changed_at""")
                .param("hash", encoder.encode(wanted))
                .param("person", personId)
                .param("now", Timestamp.from(clock.now()))
                .update();
        events.publishEvent(new AccountChanged(personId, AccountChanged.What.PASSWORD));
        return PasswordRule.inWords(wanted, words);
    }

    private List<String> ownWords(String personId) {
        return people.find(personId)
                .map(person -> List.of(person.id(), person.givenName(), person.familyName(), person.email()))
                .orElse(List.of(personId));
    }

    private boolean openHashed(String personId, String hash, Instant handedOverUntil) {
        return jdbc.sql(
                                """
                        insert into account (person, password_hash, handed_over_until) values (:person, :hash, :until)
                        on conflict do nothing""")
                        .param("person", personId)
                        .param("hash", hash)
                        .param("until", handedOverUntil == null ? null : Timestamp.from(handedOverUntil))
                        .update()
                > 0;
    }

    /** The account as it is compared at sign-in; disabled when it is closed, expired when a handed-over password is too old. */
    @Override
    public UserDetails loadUserByUsername(String personId) {
        return jdbc.sql(
                        """
                select person, password_hash, closed_at is not null,
                    coalesce(handed_over_until < :now, false) from account where person = :person""")
                .param("person", personId)
                .param("now", Timestamp.from(clock.now()))
                .query((row, n) -> User.withUsername(row.getString(1))
                        .password(Optional.ofNullable(row.getString(2)).orElse(nobodysHash))
                        .disabled(row.getBoolean(3))
                        .credentialsExpired(row.getBoolean(4))
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
