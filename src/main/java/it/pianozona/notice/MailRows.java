/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.table.Columns;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the outgoing mail: what is committed here is sent, at least once. */
@Repository
class MailRows {

    private static final String COLUMNS =
            "id, coalesce(person, '') as person, recipient, cause, office, task, subject, text, attempts, reason, created_at";

    private static final RowMapper<Mail> MAIL = Columns.of(Mail.class);

    private final JdbcClient jdbc;
    private final Table<Draft> drafts;

    MailRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.drafts = tables.part("mail", Draft.class);
    }

    /**
     * A message on its way.
     *
     * @param id its Message-ID
     * @param person empty where the recipient is nobody on record
     * @param recipient the address of one who is not on record; empty for a person
     * @param office the office by which the person gets it; empty if it is about the person
     * @param task the open task that it is about, or empty
     * @param reason why the last attempt failed; no address, no name
     */
    record Mail(
            UUID id,
            String person,
            String recipient,
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
        return add(new Draft(idOf(person, cause), person, "", cause, office, task, subject, text, false), now);
    }

    /** A message about the person whose words are erased once it has left. */
    void addSecret(String person, String cause, String subject, String text, Instant now) {
        add(new Draft(idOf(person, cause), person, "", cause, "", "", subject, text, true), now);
    }

    /**
     * A message to an address of somebody who is not on record; the same cause goes once.
     *
     * @param confidential whether its words are erased once it has left
     */
    void addTo(String recipient, String cause, String subject, String text, boolean confidential, Instant now) {
        add(new Draft(idOf(recipient, cause), "", recipient, cause, "", "", subject, text, confidential), now);
    }

    private boolean add(Draft draft, Instant now) {
        return drafts.insertIfAbsent(draft, "state", "WAITING", "next_at", now, "created_at", now);
    }

    /** A message that is written down to be sent. */
    private record Draft(
            UUID id,
            @EmptyAsNull String person,
            String recipient,
            String cause,
            String office,
            String task,
            String subject,
            String text,
            boolean confidential) {}

    /** The words of a message that has just been added. */
    void write(UUID id, String subject, String text) {
        drafts.set(id, "subject", subject, "text", text);
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
                        """
                        update mail set state = :state, reason = :reason, settled_at = :now, attempts = attempts + 1,
                            text = case when confidential and :state <> 'DEAD' then '' else text end
                        where id = :id""")
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

    /** The messages that were given up, latest first. */
    List<Mail> dead(int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from mail where state = 'DEAD' order by created_at desc, id limit :limit")
                .param("limit", limit)
                .query(MAIL)
                .list();
    }

    /** How many wait to be sent, and since when the oldest does. */
    Waiting waiting() {
        return jdbc.sql("select count(*) as count, min(created_at) as since from mail where state = 'WAITING'")
                .query(Columns.of(Waiting.class))
                .single();
    }

    record Waiting(int count, Optional<Instant> since) {}

    /** A message that was given up is tried again from the beginning, or dropped. */
    boolean revive(UUID id, boolean again, Instant now) {
        return jdbc.sql(
                                """
                update mail set state = case when :again then 'WAITING' else 'DROPPED' end, attempts = 0, next_at = :now,
                    text = case when confidential and not :again then '' else text end,
                    settled_at = case when :again then null else cast(:now as timestamptz) end
                where id = :id and state = 'DEAD'
                """)
                        .param("id", id)
                        .param("again", again)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Everything that waits is dropped. */
    int dropWaiting(String reason, Instant now) {
        return jdbc.sql(
                        """
                update mail set state = 'DROPPED', reason = :reason, settled_at = :now,
                    text = case when confidential then '' else text end
                where state = 'WAITING'""")
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgetBefore(Instant moment) {
        drafts.delete("where settled_at < ? and state in ('SENT', 'DROPPED')", moment);
    }
}
