/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of appointments to offices and groups. */
@Repository
class MemberRows {

    private final JdbcClient jdbc;
    private final Table<OfficeMember> table;

    MemberRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("office_member", OfficeMember.class);
    }

    /** Where a member sits: in an office or in a group. */
    record Seat(Optional<UUID> office, Optional<UUID> group) {

        static Seat inOffice(UUID id) {
            return new Seat(Optional.of(id), Optional.empty());
        }

        static Seat inGroup(UUID id) {
            return new Seat(Optional.empty(), Optional.of(id));
        }
    }

    /** Two appointments of one person wait for each other. */
    void lock(String personName) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('office-member-' || lower(?), 0))")
                .param(personName)
                .query((row, n) -> true)
                .single();
    }

    void insert(Seat seat, OfficeMember member, String personId) {
        table.insert(member, "plan_office", seat.office(), "working_group", seat.group(), "appointed_by", personId);
    }

    List<OfficeMember> ofOffice(UUID office) {
        return members("plan_office = ?", office);
    }

    /** The people of all the groups of a territory, by group. */
    Map<UUID, List<OfficeMember>> ofGroups(String territory) {
        record Seated(@Column("working_group") UUID group, @Column("") OfficeMember member) {}
        return jdbc
                .sql(
                        """
                select m.* from office_member m join working_group g on g.id = m.working_group where g.territory = ?
                """)
                .param(territory)
                .query(Columns.of(Seated.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seated::group, Collectors.mapping(Seated::member, Collectors.toList())));
    }

    List<OfficeMember> ofGroup(UUID group) {
        return members("working_group = ?", group);
    }

    private List<OfficeMember> members(String condition, UUID id) {
        return table.list(
                "where %s order by role <> 'DIRETTORE', side, person_name, valid_from".formatted(condition), id);
    }

    /**
     * Every appointment of a person that is not over before that day: by account or, where one of the
     * two has none, by name within the same body: people have namesakes.
     */
    List<OfficeMember> ofPerson(OfficeMember person) {
        return table.list(
                """
                where (account = ? or (lower(person_name) = lower(?) and body_name = ?
                       and (account is null or cast(? as text) is null)))
                  and (valid_to is null or valid_to >= ?) and (cast(? as date) is null or valid_from <= cast(? as date))
                """,
                person.account(),
                person.personName(),
                person.bodyName(),
                person.account(),
                person.from(),
                person.to(),
                person.to());
    }

    /** Ends an appointment; one that had not begun ends on its first day. */
    void signsInAs(UUID id, String account) {
        jdbc.sql("update office_member set account = ? where id = ? and account is null")
                .params(account, id)
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("update office_member set valid_to = greatest(?, valid_from) where id = ?")
                .params(lastDay, id)
                .update();
    }

    void endAll(UUID office, LocalDate lastDay) {
        jdbc.sql(
                        """
                update office_member set valid_to = greatest(?, valid_from)
                 where plan_office = ? and (valid_to is null or valid_to > ?)
                """)
                .params(lastDay, office, lastDay)
                .update();
    }
}
