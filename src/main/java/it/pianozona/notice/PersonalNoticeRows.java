/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what each person has been told. */
@Repository
class PersonalNoticeRows {

    private static final RowMapper<PersonalNotice> NOTICE = (row, number) -> new PersonalNotice(
            row.getObject("id", UUID.class),
            row.getString("person"),
            row.getString("cause"),
            Topic.valueOf(row.getString("topic")),
            row.getString("office"),
            row.getString("territory"),
            row.getString("business_key"),
            row.getString("task"),
            row.getString("subject"),
            row.getString("text"),
            row.getString("address"),
            Optional.ofNullable(row.getObject("due", LocalDate.class)),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("read_at") != null);

    private final JdbcClient jdbc;

    PersonalNoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the person has been told of that cause. */
    boolean add(PersonalNotice notice, Way way) {
        return jdbc.sql(
                                """
                insert into personal_notice (id, person, cause, topic, office, territory, business_key, task, subject, text, address,
                    due, way, created_at)
                values (:id, :person, :cause, :topic, :office, :territory, :key, :task, :subject, :text, :address, :due, :way, :at)
                on conflict (person, cause) do nothing
                """)
                        .param("id", notice.id())
                        .param("person", notice.person())
                        .param("cause", notice.cause())
                        .param("topic", notice.topic().name())
                        .param("office", notice.office())
                        .param("territory", notice.territory())
                        .param("key", notice.businessKey())
                        .param("task", notice.task())
                        .param("subject", notice.subject())
                        .param("text", notice.text())
                        .param("address", notice.address())
                        .param("due", notice.due().orElse(null))
                        .param("way", way.name())
                        .param("at", Timestamp.from(notice.createdAt()))
                        .update()
                > 0;
    }

    /** The person's notices, newest first. */
    List<PersonalNotice> of(String person, int offset, int limit) {
        return jdbc.sql(
                        "select * from personal_notice where person = :person order by created_at desc, id offset :offset limit :limit")
                .param("person", person)
                .param("offset", offset)
                .param("limit", limit)
                .query(NOTICE)
                .list();
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
        return jdbc.sql("select * from personal_notice where id = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .query(NOTICE)
                .optional();
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
                .query(NOTICE)
                .list();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from personal_notice where created_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
