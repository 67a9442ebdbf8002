/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what each person has been told. */
@Repository
class PersonalNoticeRows {

    private final JdbcClient jdbc;
    private final Table<PersonalNotice> table;

    PersonalNoticeRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("personal_notice", PersonalNotice.class);
    }

    /** False if the person has been told of that cause. */
    boolean add(PersonalNotice notice, Way way) {
        return table.insertIfAbsent(notice, "way", way);
    }

    /** The person's notices, newest first. */
    List<PersonalNotice> of(String person, int offset, int limit) {
        return table.list("where person = ? order by created_at desc, id offset ? limit ?", person, offset, limit);
    }

    int count(String person) {
        return jdbc.sql("select count(*) from personal_notice where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    int unread(String person) {
        return jdbc.sql("select count(*) from personal_notice where person = :person and read_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    Optional<PersonalNotice> find(UUID id, String person) {
        return table.one("where id = ? and person = ?", id, person);
    }

    void read(UUID id, Instant now) {
        jdbc.sql("update personal_notice set read_at = :now where id = :id and read_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void readAll(String person, Instant now) {
        jdbc.sql("update personal_notice set read_at = :now where person = :person and read_at is null")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The people who have notices from before that moment for their digest. */
    List<String> awaitingDigest(Instant before) {
        return jdbc.sql(
                        "select distinct person from personal_notice where way = 'DIGEST' and mail is null and created_at < :before order by person")
                .param("before", Timestamp.from(before))
                .query(String.class)
                .list();
    }

    /** What goes into the person's digest; from here on it is in that message. */
    List<PersonalNotice> intoDigest(String person, Instant before, UUID mail) {
        return jdbc.sql(
                        """
                with taken as (
                    update personal_notice set mail = :mail
                    where person = :person and way = 'DIGEST' and mail is null and created_at < :before returning *)
                select * from taken order by created_at, id
                """)
                .param("mail", mail)
                .param("person", person)
                .param("before", Timestamp.from(before))
                .query(Columns.of(PersonalNotice.class))
                .list();
    }

    void forgetBefore(Instant moment) {
        table.delete("where created_at < ?", moment);
    }
}
