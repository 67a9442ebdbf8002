/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the outgoing mail: what is committed here is sent, at least once. */
@Repository
class MailRows {

    private static final String COLUMNS =
            "id, person, cause, office, task, subject, text, attempts, reason, created_at";

    private static final RowMapper<Mail> MAIL = (row, number) -> new Mail(
            row.getObject("id", UUID.class),
            row.getString("person"),
            row.getString("cause"),
            row.getString("office"),
            row.getString("task"),
            row.getString("subject"),
            row.getString("text"),
            row.getInt("attempts"),
            row.getString("reason"),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message on its way.
     *
     * @param id its Message-ID
     * @param office the office by which the person gets it; empty if it is about the person
     * @param task the open task that it is about, or empty
     * @param reason why the last attempt failed; no address, no name
     */
    record Mail(
            UUID id,
            String person,
            String cause,
            String office,
            String task,
            String subject,
            String text,
            int attempts,
            String reason,
            Instant createdAt) {}

    /** The id of the message with that cause to that person, today and for ever. */
    static UUID idOf(String person, String cause) {
        return UUID.nameUUIDFromBytes((person + '\n' + cause).getBytes(StandardCharsets.UTF_8));
    }

    /** False if the person has had a message with that cause. */
    boolean add(String person, String cause, String office, String task, String subject, String text, Instant now) {
        return jdbc.sql(
                                """
                insert into mail (id, person, cause, office, task, subject, text, state, next_at, created_at)
                values (:id, :person, :cause, :office, :task, :subject, :text, 'WAITING', :now, :now)
                on conflict do nothing
                """)
                        .param("id", idOf(person, cause))
                        .param("person", person)
                        .param("cause", cause)
                        .param("office", office)
                        .param("task", task)
                        .param("subject", subject)
                        .param("text", text)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** The next message that is due, locked until the transaction ends; another node passes over it. */
    Optional<Mail> next(Instant now) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from mail where state = 'WAITING' and next_at <= :now order by next_at, id limit 1 for update skip locked")
                .param("now", Timestamp.from(now))
                .query(MAIL)
                .optional();
    }

    void settle(UUID id, String state, String reason, Instant now) {
        jdbc.sql(
                        "update mail set state = :state, reason = :reason, settled_at = :now, attempts = attempts + 1 where id = :id")
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void again(UUID id, String reason, Instant next) {
        jdbc.sql("update mail set reason = :reason, next_at = :next, attempts = attempts + 1 where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("next", Timestamp.from(next))
                .update();
    }
}
