/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The mail of a demonstration, which has been caught. */
@Service
@ConditionalOnProperty("pianozona.demonstration.enabled")
public class CaughtMail {

    private final RowMapper<Letter> letter;
    private final JdbcClient jdbc;

    CaughtMail(JdbcClient jdbc, LetterHtml html) {
        this.jdbc = jdbc;
        this.letter = (row, number) -> new Letter(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("person")).orElse(""),
                row.getString("recipient"),
                row.getString("subject"),
                html.body(row.getString("text")),
                row.getTimestamp("caught_at").toInstant());
    }

    /**
     * A letter as its recipient would read it.
     *
     * @param html paragraphs and links made from the text; nothing in it is taken over unescaped
     */
    public record Letter(UUID id, String person, String recipient, String subject, String html, Instant caughtAt) {}

    /**
     * The latest letters, newest first.
     *
     * @param person whose; empty: everybody's
     */
    public List<Letter> latest(Optional<String> person, int limit) {
        return jdbc.sql(
                        "select * from caught_mail where cast(:person as text) is null or person = :person order by caught_at desc, id limit :limit")
                .param("person", person.orElse(null))
                .param("limit", limit)
                .query(letter)
                .list();
    }

    public Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from caught_mail where id = :id")
                .param("id", id)
                .query(letter)
                .optional();
    }
}
