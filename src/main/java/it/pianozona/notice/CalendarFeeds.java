/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
    private final Table<Feed> feeds;
    private final RightsOnDate rights;
    private final List<CalendarEntries> sources;
    private final OpenAccounts accounts;
    private final CalendarFile file;
    private final PublicAddress address;
    private final BusinessClock clock;

    CalendarFeeds(
            Tables tables,
            RightsOnDate rights,
            List<CalendarEntries> sources,
            OpenAccounts accounts,
            CalendarFile file,
            PublicAddress address,
            BusinessClock clock) {
        this.feeds = tables.of("calendar_feed", Feed.class, "person");
        this.rights = rights;
        this.sources = sources;
        this.accounts = accounts;
        this.file = file;
        this.address = address;
        this.clock = clock;
    }

    private record Feed(String person, String secretHash, Instant madeAt) {}

    /** Since when the person has an address; empty if they have none. */
    public Optional<Instant> since(String person) {
        return feeds.find(person).map(Feed::madeAt);
    }

    /** Gives the person a new address, which is not shown again; the one before no longer counts. */
    @Transactional
    public String renew(String person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.save(new Feed(person, hash(secret), clock.instant()));
        return address.of("/calendario/" + secret + ".ics");
    }

    /** Takes the person's address away. */
    @Transactional
    public void revoke(String person) {
        feeds.delete("where person = ?", person);
    }

    /** The calendar at that address; empty if there is none, whatever the reason. */
    @Transactional(readOnly = true)
    public Optional<byte[]> read(String secret) {
        return feeds.one("where secret_hash = ?", hash(secret))
                .map(Feed::person)
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
