/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
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
    private final Table<PutOut> table;

    PutOutRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("put_out", PutOut.class);
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
                .query(Columns.of(PutOut.class))
                .single();
    }

    /** The change is called off; who was about to be put out by it stays. */
    List<PutOut> callOff(String appointment) {
        return jdbc.sql(
                        """
                        update put_out set contestable = false, called_off = true where appointment = :appointment and not effective
                        returning *""")
                .param("appointment", appointment)
                .query(Columns.of(PutOut.class))
                .list();
    }

    Optional<PutOut> find(UUID id) {
        return table.find(id);
    }

    /** Of a person, the latest first; at most 50. */
    List<PutOut> ofPerson(String person) {
        return table.list("where person = ? order by told_at desc limit 50", person);
    }

    boolean concerns(String person) {
        return jdbc.sql("select exists (select 1 from put_out where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Those that were contested in the territories, undecided first; of all of them where every one is asked for. */
    List<PutOut> contestedIn(Collection<String> territories, boolean everywhere) {
        return table.list(
                """
                where contested_at is not null and (? or territory = any(?))
                order by (decided_at is null and not called_off) desc, contested_at desc limit 200
                """,
                everywhere,
                territories);
    }

    /** Those that were contested, by the appointments of a territory. */
    List<PutOut> ofAppointments(Collection<String> keys) {
        return table.list("where appointment = any (?) and contested_at is not null", keys);
    }

    /** Like {@link #find}, and nobody else changes it before the transaction ends. */
    Optional<PutOut> lock(UUID id) {
        return table.lock(id);
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
}
