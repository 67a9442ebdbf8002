/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's calendar at a secret address, for calendar programmes, which cannot sign in. The address is shown once and kept as
 * its hash; who has it reads due dates and nothing else. It counts while the person can sign in and holds an office.
 */
@Service
public class CalendarFeeds {

    /** 256 bits: it cannot be guessed, so a plain hash of it is enough. */
    private static final int SECRET_BYTES = 32;

    private static final int MONTHS_BACK = 6;
    private static final int MONTHS_AHEAD = 24;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final RightsOnDate rights;
    private final List<CalendarEntries> sources;
    private final OpenAccounts accounts;
    private final CalendarFile file;
    private final PublicAddress address;
    private final BusinessClock clock;

    CalendarFeeds(
            JdbcClient jdbc,
            RightsOnDate rights,
            List<CalendarEntries> sources,
            OpenAccounts accounts,
            CalendarFile file,
            PublicAddress address,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.sources = sources;
        this.accounts = accounts;
        this.file = file;
        this.address = address;
        this.clock = clock;
    }

    /** Since when the person has an address; empty if they have none. */
    public Optional<Instant> since(String person) {
        return jdbc.sql("select made_at from calendar_feed where person = :person")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Gives the person a new address, which is not shown again; the one before no longer counts. */
    @Transactional
    public String renew(String person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        """
                insert into calendar_feed (person, secret_hash, made_at) values (:person, :hash, :now)
                on conflict (person) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                """)
                .param("person", person)
                .param("hash", hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return address.of("/calendario/" + secret + ".ics");
    }

    /** Takes the person's address away. */
    @Transactional
    public void revoke(String person) {
        jdbc.sql("delete from calendar_feed where person = :person")
                .param("person", person)
                .update();
    }

    /** The calendar at that address; empty if there is none, whatever the reason. */
    @Transactional(readOnly = true)
    public Optional<byte[]> read(String secret) {
        return jdbc.sql("select person from calendar_feed where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(String.class)
                .optional()
                .filter(accounts::isOpen)
                .flatMap(this::calendar);
    }

    private Optional<byte[]> calendar(String person) {
        var today = clock.today();
        var mine = rights.of(person, today);
        if (mine.officeIds().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = today.minusMonths(MONTHS_BACK);
        LocalDate last = today.plusMonths(MONTHS_AHEAD);
        return Optional.of(file.write(sources.stream()
                .flatMap(source -> source.of(mine, first, last).stream())
                .toList()));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
