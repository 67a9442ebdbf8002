/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of those who sign in with a password: a code of an app on their phone, or one of ten that they keep on paper.
 * Each code opens once (ASVS 5.0, 6.5).
 */
@Service
public class SecondFactors {

    private static final int PAPER_CODES = 10;

    /** 24 characters of 31: more than 112 bits, so a plain digest keeps them. */
    private static final int PAPER_GROUPS = 6;

    private static final int APP_CODE_LENGTH = 6;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Sessions sessions;
    private final WallClock clock;
    private final String issuer;

    SecondFactors(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Sessions sessions,
            WallClock clock,
            @Value("${pianozona.account.name-in-app:Pianozona}") String issuer) {
        this.jdbc = jdbc;
        this.events = events;
        this.sessions = sessions;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** What the app is told: a secret that counts from when a code of it is confirmed. */
    public static String newSecret() {
        return Totp.secret();
    }

    /** The address with which an app on the same device takes the secret over. */
    public String addressFor(String personId, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, personId, secret, issuer);
    }

    @Transactional(readOnly = true)
    public boolean isOn(String personId) {
        return secretOf(personId).isPresent();
    }

    /**
     * Turns the second factor on.
     *
     * @return codes for the day on which the phone is lost; shown once
     * @throws RuleViolated if the code is not one of the secret's
     */
    @Transactional
    public List<String> turnOn(String personId, String secret, String code, Optional<UUID> kept) {
        var step = Totp.stepOf(code.replaceAll("\\s", ""), secret, clock.now(), 0);
        if (step.isEmpty()) {
            throw new RuleViolated(
                    "«Codice»: non è quello che l'app mostra adesso. Controlla l'ora del telefono e scrivi il codice nuovo.");
        }
        jdbc.sql("update account set second_factor = :secret, second_factor_step = :step where person = :person")
                .param("secret", secret)
                .param("step", step.getAsLong())
                .param("person", personId)
                .update();
        var codes = Stream.generate(SecondFactors::paperCode).limit(PAPER_CODES).toList();
        jdbc.sql("delete from account_recovery_code where person = :person")
                .param("person", personId)
                .update();
        codes.forEach(one -> jdbc.sql("insert into account_recovery_code (person, code_hash) values (:person, :hash)")
                .param("person", personId)
                .param("hash", Secrets.hash(one.replace("-", "")))
                .update());
        sessions.endOthers(personId, kept);
        events.publishEvent(new AccountChanged(personId, AccountChanged.What.SECOND_FACTOR_ON));
        return codes;
    }

    /** Takes the second factor away, by the person. */
    @Transactional
    public void turnOff(String personId, Optional<UUID> kept) {
        turnOff(personId, kept, personId);
    }

    /** Takes the second factor away, by the person or by the administrator after the phone is lost. */
    @Transactional
    void turnOff(String personId, Optional<UUID> kept, String by) {
        jdbc.sql("update account set second_factor = null, second_factor_step = null where person = :person")
                .param("person", personId)
                .update();
        jdbc.sql("delete from account_recovery_code where person = :person")
                .param("person", personId)
                .update();
        sessions.endOthers(personId, kept);
        events.publishEvent(new AccountChanged(personId, AccountChanged.What.SECOND_FACTOR_OFF, by));
    }

    /** True if the person has no second factor, or if that is a code of it that has not been used. */
    @Transactional
    public boolean accepts(String personId, String code) {
        var secret = secretOf(personId);
        return secret.isEmpty()
                || (code.length() == APP_CODE_LENGTH
                        ? takesAppCode(personId, secret.get(), code)
                        : takesPaperCode(personId, code));
    }

    private boolean takesAppCode(String personId, String secret, String code) {
        var step = Totp.stepOf(code, secret, clock.now(), 0);
        return step.isPresent()
                && jdbc.sql(
                                        """
                        update account set second_factor_step = :step
                        where person = :person and coalesce(second_factor_step, 0) < :step""")
                                .param("step", step.getAsLong())
                                .param("person", personId)
                                .update()
                        == 1;
    }

    private boolean takesPaperCode(String personId, String code) {
        return jdbc.sql(
                                """
                        update account_recovery_code set used_at = :now
                        where person = :person and code_hash = :hash and used_at is null""")
                        .param("now", Timestamp.from(clock.now()))
                        .param("person", personId)
                        .param("hash", Secrets.hash(code.toLowerCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    private Optional<String> secretOf(String personId) {
        return jdbc.sql("select second_factor from account where person = :person and second_factor is not null")
                .param("person", personId)
                .query(String.class)
                .optional();
    }

    private static String paperCode() {
        return Stream.generate(() -> Secrets.letters(4)).limit(PAPER_GROUPS).collect(Collectors.joining("-"));
    }
}
