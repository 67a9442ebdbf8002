/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.Directory;
import it.pianozona.territory.Directory.Listed;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people whom an administrator or a secretariat administers, and how each of them can sign in. */
@Service
public class PeopleList {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Keepers keepers;
    private final SignatoryIndependence independence;
    private final BusinessClock clock;

    PeopleList(
            JdbcClient jdbc,
            Directory directory,
            Keepers keepers,
            SignatoryIndependence independence,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.keepers = keepers;
        this.independence = independence;
        this.clock = clock;
    }

    /** How a person can sign in. */
    public enum Access {
        NONE("nessuna password"),
        OPEN("aperto"),
        CLOSED("chiuso");

        private final String italian;

        Access(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** A person as the page shows it. */
    public record Entry(Listed who, Access access, Optional<Instant> lastSignIn, boolean secondFactor) {

        static Entry without(Listed who) {
            return new Entry(who, Access.NONE, Optional.empty(), false);
        }
    }

    /** Of these people, those whose codice fiscale awaits a confirmation, with the name of who wrote it. */
    @Transactional(readOnly = true)
    public Map<String, String> unconfirmedTaxCodes(List<Entry> shown) {
        return independence.unconfirmed(
                shown.stream().map(entry -> entry.who().person().id()).toList());
    }

    /** The people whom the keeper administers, by family name; at most 500. */
    @Transactional(readOnly = true)
    public List<Entry> people(String keeperId, String text) {
        var found = keepers.isAdministrator(keeperId)
                ? directory.everybody(text, clock.today(), MOST)
                : directory.actingFor(
                        keepers.officesKeptBy(keeperId),
                        keepers.territoriesKeptBy(keeperId),
                        text,
                        clock.today(),
                        MOST);
        var entries = entries(found);
        return found.stream()
                .map(who -> entries.getOrDefault(who.person().id(), Entry.without(who)))
                .toList();
    }

    private Map<String, Entry> entries(List<Listed> found) {
        var entries = new HashMap<String, Entry>();
        if (found.isEmpty()) {
            return entries;
        }
        var listed = found.stream().collect(Collectors.toMap(who -> who.person().id(), who -> who));
        jdbc.sql(
                        """
                select person, closed_at is not null, password_hash is not null, last_sign_in, second_factor is not null
                from account where person in (:people)""")
                .param("people", listed.keySet())
                .query((row, n) -> entries.put(
                        row.getString(1),
                        new Entry(
                                listed.get(row.getString(1)),
                                access(row.getBoolean(2), row.getBoolean(3)),
                                Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant),
                                row.getBoolean(5))))
                .list();
        return entries;
    }

    private static Access access(boolean closed, boolean password) {
        if (closed) {
            return Access.CLOSED;
        }
        return password ? Access.OPEN : Access.NONE;
    }
}
