/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of people, on whichever node: each can be seen and ended, and ends by itself when idle or too old (ASVS 5.0, 7.3
 * to 7.5). One statement for each request of a signed-in person.
 */
@Service
public class Sessions {

    /** How a session began. */
    public enum Way {
        PASSWORD("con la password"),
        IDENTITY_PROVIDER("con SPID, CIE o l'accesso dell'ente");

        private final String italian;

        Way(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * A session that is open.
     *
     * @param device browser and system in words
     */
    public record Session(UUID id, Way way, String device, Instant openedAt, Instant seenAt) {}

    enum State {
        LIVE,
        ENDED
    }

    private static final Duration KEPT = Duration.ofDays(30);

    /** Often enough for the list, seldom enough for the database. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Table<Session> sessions;
    private final WallClock clock;
    private final Duration idle;
    private final Duration absolute;

    Sessions(
            JdbcClient jdbc,
            Tables tables,
            WallClock clock,
            @Value("${server.servlet.session.timeout:60m}") Duration idle,
            @Value("${pianozona.account.session-at-most:12h}") Duration absolute) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
        this.sessions = tables.part("account_session", Session.class);
    }

    /** How long a session lasts without a request. */
    Duration idle() {
        return idle;
    }

    @Transactional
    UUID open(String personId, Way way, String device) {
        var now = Timestamp.from(clock.now());
        sessions.delete("where opened_at < ?", clock.now().minus(KEPT));
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into account_session (id, person, way, device, opened_at, seen_at)
                values (:id, :person, :way, :device, :now, :now)""")
                .param("id", id)
                .param("person", personId)
                .param("way", way.name())
                .param("device", device)
                .param("now", now)
                .update();
        return id;
    }

    private record Row(Instant openedAt, Instant seenAt, boolean ended, boolean closed) {}

    State stateOf(UUID id, String personId) {
        var now = clock.now();
        var found = jdbc.sql(
                        """
                select s.opened_at, s.seen_at, s.ended_at is not null as ended, a.closed_at is not null as closed
                from account_session s left join account a on a.person = s.person where s.id = :id and s.person = :person""")
                .param("id", id)
                .param("person", personId)
                .query(Columns.of(Row.class))
                .optional();
        if (found.isEmpty() || !isLive(found.get(), now)) {
            return State.ENDED;
        }
        if (found.get().seenAt().plus(SEEN_EVERY).isBefore(now)) {
            sessions.set(id, "seen_at", now);
        }
        return State.LIVE;
    }

    private boolean isLive(Row row, Instant now) {
        return !row.ended()
                && !row.closed()
                && row.seenAt().plus(idle).isAfter(now)
                && row.openedAt().plus(absolute).isAfter(now);
    }

    /** The sessions that are open, the one seen last first. */
    @Transactional(readOnly = true)
    public List<Session> of(String personId) {
        var now = clock.now();
        return sessions.list(
                "where person = ? and ended_at is null and seen_at > ? and opened_at > ? order by seen_at desc",
                personId,
                now.minus(idle),
                now.minus(absolute));
    }

    /** Ends one session of the person; another's is left alone. */
    @Transactional
    public void end(String personId, UUID id) {
        jdbc.sql("update account_session set ended_at = :now where id = :id and person = :person and ended_at is null")
                .param("now", Timestamp.from(clock.now()))
                .param("id", id)
                .param("person", personId)
                .update();
    }

    /** Ends every session of the person but one. */
    @Transactional
    public void endOthers(String personId, Optional<UUID> kept) {
        jdbc.sql(
                        """
                update account_session set ended_at = :now
                where person = :person and ended_at is null and id is distinct from cast(:kept as uuid)""")
                .param("now", Timestamp.from(clock.now()))
                .param("person", personId)
                .param("kept", kept.map(UUID::toString).orElse(null))
                .update();
    }
}
