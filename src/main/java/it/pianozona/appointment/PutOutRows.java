/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.PutOut.Contest;
import it.pianozona.appointment.PutOut.Decision;
import it.pianozona.appointment.PutOut.Manner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of those who were put out. */
@Repository
class PutOutRows {

    private final JdbcClient jdbc;

    PutOutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was foreseen takes effect; its contest, if there is one, stays. */
    PutOut keep(PutOut one, Instant now) {
        return jdbc.sql(
                        """
                        insert into put_out (id, appointment, territory, office, person, manner, act, written_by, instead,
                                             from_day, effective, contestable, contest_until, told_at)
                        values (:id, :appointment, :territory, :office, :person, :manner, :act, :by, :instead,
                                :from, :effective, :contestable, :until, :now)
                        on conflict (appointment, office, person) do update
                           set effective = excluded.effective, from_day = excluded.from_day, told_at = excluded.told_at,
                               contest_until = excluded.contest_until,
                               instead = coalesce(excluded.instead, put_out.instead)
                        returning *""")
                .param("id", one.id())
                .param("appointment", one.appointment().orElse(null))
                .param("territory", one.territory().orElse(null))
                .param("office", one.office())
                .param("person", one.person())
                .param("manner", one.manner().name())
                .param("act", one.act())
                .param("by", one.writtenBy())
                .param("instead", one.instead().orElse(null))
                .param("from", one.from())
                .param("effective", one.effective())
                .param("contestable", one.contestable())
                .param("until", one.contestUntil())
                .param("now", Timestamp.from(now))
                .query(PutOutRows::row)
                .single();
    }

    /** The change is called off; who was about to be put out by it stays. */
    List<PutOut> callOff(String appointment) {
        return jdbc.sql(
                        """
                        update put_out set contestable = false, called_off = true where appointment = :appointment and not effective
                        returning *""")
                .param("appointment", appointment)
                .query(PutOutRows::row)
                .list();
    }

    Optional<PutOut> find(UUID id) {
        return jdbc.sql("select * from put_out where id = :id")
                .param("id", id)
                .query(PutOutRows::row)
                .optional();
    }

    /** Of a person, the latest first; at most 50. */
    List<PutOut> ofPerson(String person) {
        return jdbc.sql("select * from put_out where person = :person order by told_at desc limit 50")
                .param("person", person)
                .query(PutOutRows::row)
                .list();
    }

    boolean concerns(String person) {
        return jdbc.sql("select exists (select 1 from put_out where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Those that were contested in the territories, undecided first; of all of them where every one is asked for. */
    List<PutOut> contestedIn(Collection<String> territories, boolean everywhere) {
        return jdbc.sql(
                        """
                        select * from put_out
                         where contested_at is not null and (:everywhere or territory = any (:territories))
                         order by (decided_at is null and not called_off) desc, contested_at desc limit 200""")
                .param("everywhere", everywhere)
                .param("territories", territories.toArray(String[]::new))
                .query(PutOutRows::row)
                .list();
    }

    /** Those that were contested, by the appointments of a territory. */
    List<PutOut> ofAppointments(Collection<String> keys) {
        return jdbc.sql("select * from put_out where appointment = any (:keys) and contested_at is not null")
                .param("keys", keys.toArray(String[]::new))
                .query(PutOutRows::row)
                .list();
    }

    /** Like {@link #find}, and nobody else changes it before the transaction ends. */
    Optional<PutOut> lock(UUID id) {
        return jdbc.sql("select * from put_out where id = :id for update")
                .param("id", id)
                .query(PutOutRows::row)
                .optional();
    }

    /** False if it is contested already, or cannot be any more. */
    boolean contest(UUID id, String reason, Instant now, LocalDate today) {
        return jdbc.sql(
                                """
                                update put_out set contested_at = :now, contest_reason = :reason
                                 where id = :id and contestable and contested_at is null and contest_until >= :today""")
                        .param("today", today)
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** False if it is decided already. */
    boolean decide(UUID id, String by, boolean upheld, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update put_out set decided_at = :now, decided_by = :by, upheld = :upheld,
                                       decision_reason = :reason, contestable = false
                                 where id = :id and contested_at is not null and decided_at is null and not called_off""")
                        .param("id", id)
                        .param("by", by)
                        .param("upheld", upheld)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static PutOut row(ResultSet row, int n) throws SQLException {
        return new PutOut(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("appointment")),
                Optional.ofNullable(row.getString("territory")),
                row.getString("office"),
                row.getString("person"),
                Manner.valueOf(row.getString("manner")),
                row.getString("act"),
                row.getString("written_by"),
                Optional.ofNullable(row.getString("instead")),
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("effective"),
                row.getBoolean("contestable"),
                row.getObject("contest_until", LocalDate.class),
                row.getBoolean("called_off"),
                contest(row));
    }

    private static Optional<Contest> contest(ResultSet row) throws SQLException {
        var at = row.getTimestamp("contested_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Contest(at.toInstant(), row.getString("contest_reason"), decision(row)));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        at.toInstant(),
                        row.getString("decided_by"),
                        row.getBoolean("upheld"),
                        row.getString("decision_reason")));
    }
}
