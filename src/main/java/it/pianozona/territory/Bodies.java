/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The collegial bodies and who sits in them, day by day. */
@Service
public class Bodies {

    private final JdbcClient jdbc;
    private final Table<Body> bodies;
    private final BusinessClock clock;

    Bodies(JdbcClient jdbc, Tables tables, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bodies = tables.of("body", Body.class);
    }

    /** The body with that id, e.g. {@code assemblea-sindaci-RHO}. */
    @Transactional(readOnly = true)
    public Optional<Body> find(String bodyId) {
        return bodies.find(bodyId);
    }

    /** The body of a kind that decides for a territory today. */
    @Transactional(readOnly = true)
    public Optional<Body> ofTerritory(String territoryCode, BodyKind kind) {
        return bodies.one(
                "where territory = ? and kind = ? and (valid_to is null or valid_to >= ?)",
                territoryCode,
                kind.name(),
                clock.today());
    }

    /** Every body that decides for a territory today. */
    @Transactional(readOnly = true)
    public List<Body> ofTerritory(String territoryCode) {
        return bodies.list(
                "where territory = ? and (valid_to is null or valid_to >= ?) order by id",
                territoryCode,
                clock.today());
    }

    /** Every body that has not ended, by name. */
    @Transactional(readOnly = true)
    public List<Body> all() {
        return bodies.list("where valid_to is null or valid_to >= ? order by name, id", clock.today());
    }

    /** The seats of a body that day, local representatives first, then by name. */
    @Transactional(readOnly = true)
    public List<BodyMember> members(String bodyId, LocalDate date) {
        return jdbc.sql(
                        """
                        select m.office, o.name, m.local_representative, m.weight_municipality
                          from body_member m join office o on o.id = m.office
                         where m.body = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
                         order by m.local_representative desc, o.name""")
                .params(bodyId, date, date)
                .query(Columns.of(BodyMember.class))
                .list();
    }

    /** The seats of every body of a territory that day, by body, ordered like {@link #members}. */
    @Transactional(readOnly = true)
    public Map<String, List<BodyMember>> membersOf(String territoryCode, LocalDate date) {
        record Seat(String body, @Column("") BodyMember member) {}
        return jdbc
                .sql(
                        """
                        select m.body, m.office, o.name, m.local_representative, m.weight_municipality
                          from body b join body_member m on m.body = b.id join office o on o.id = m.office
                         where b.territory = ? and m.valid_from <= ?
                           and (m.valid_to is null or m.valid_to >= ?)
                         order by m.body, m.local_representative desc, o.name""")
                .params(territoryCode, date, date)
                .query(Columns.of(Seat.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Seat::body, LinkedHashMap::new, Collectors.mapping(Seat::member, Collectors.toList())));
    }

    /** Sets up a body with its seats from a day on; the offices exist already. */
    @Transactional
    public void create(Body body, List<BodyMember> members, LocalDate from) {
        bodies.insert(body);
        members.forEach(member -> seat(body.id(), member, from));
    }

    /** Gives the chair of a body to another of its offices. */
    @Transactional
    public void changePresident(String bodyId, String presidentOffice) {
        bodies.set(bodyId, "president_office", presidentOffice);
    }

    /** The bodies in which an office has a seat that day. */
    @Transactional(readOnly = true)
    public List<Body> withSeatOf(String officeId, LocalDate date) {
        return jdbc.sql(
                        """
                        select b.* from body b join body_member m on m.body = b.id
                         where m.office = ? and m.valid_from <= ?
                           and (m.valid_to is null or m.valid_to >= ?) order by b.id""")
                .params(officeId, date, date)
                .query(Columns.of(Body.class))
                .list();
    }

    /**
     * Ends a body with all its seats; its decisions and minutes stay.
     *
     * @param lastDay last day, included
     */
    @Transactional
    public void end(String bodyId, LocalDate lastDay) {
        jdbc.sql("update body set valid_to = ? where id = ? and valid_to is null")
                .params(lastDay, bodyId)
                .update();
        jdbc.sql(
                        """
                        update body_member set valid_to = :day
                         where body = :body and valid_from <= :day and (valid_to is null or valid_to > :day)""")
                .param("day", lastDay)
                .param("body", bodyId)
                .update();
    }

    /** The day after which a body is no more; empty for one that stays. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDayOf(String bodyId) {
        return jdbc.sql("select valid_to from body where id = ? and valid_to is not null")
                .param(bodyId)
                .query(LocalDate.class)
                .optional();
    }

    /** Removes a body that has never been at work, with its seats. */
    void remove(String bodyId) {
        jdbc.sql("delete from body_member where body = ?").param(bodyId).update();
        bodies.delete("where id = ?", bodyId);
    }

    /** Removes a seat of a body that has never been at work. */
    void removeSeat(String bodyId, String officeId) {
        jdbc.sql("delete from body_member where body = ? and office = ?")
                .params(bodyId, officeId)
                .update();
    }

    /** Adds a seat from a day on. */
    @Transactional
    public void seat(String bodyId, BodyMember member, LocalDate from) {
        jdbc.sql(
                        """
                        insert into body_member (body, office, local_representative, weight_municipality, valid_from)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        bodyId,
                        member.officeId(),
                        member.localRepresentative(),
                        member.municipalityIstat().orElse(null),
                        from)
                .update();
    }

    /**
     * Ends a seat.
     *
     * @param lastDay last day of the seat, included
     * @throws TerritoryRuleViolated if the office has no seat in the body on that day
     */
    @Transactional
    public void endSeat(String bodyId, String officeId, LocalDate lastDay) {
        var ended = jdbc.sql(
                        """
                        update body_member set valid_to = :lastDay
                         where body = :body and office = :office and valid_from <= :lastDay
                           and (valid_to is null or valid_to > :lastDay)""")
                .param("body", bodyId)
                .param("office", officeId)
                .param("lastDay", lastDay)
                .update();
        if (ended == 0) {
            throw new TerritoryRuleViolated(
                    "componente",
                    "l'incarico non siede nell'organo oltre il %s.".formatted(Italian.day(lastDay)),
                    "Controllare il componente e la data di fine.");
        }
    }
}
