/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('office-member-' || lower(:name), 0))")
                .param("name", personName)
                .query((row, n) -> true)
                .single();
    }

    void insert(Seat seat, OfficeMember member, String personId) {
        jdbc.sql(
                        """
                insert into office_member (id, plan_office, working_group, person_name, account, title, body, body_name, side, organ,
                    role, functions, district, share, assignment_form, act, valid_from, valid_to, replaces, appointed_by)
                values (:id, :office, :group, :name, :account, :title, :body, :bodyName, :side, :organ, :role, :functions, :district,
                    :share, :form, :act, :from, :to, :replaces, :by)
                """)
                .param("id", member.id())
                .param("office", seat.office().orElse(null))
                .param("group", seat.group().orElse(null))
                .param("name", member.personName())
                .param("account", member.account().orElse(null))
                .param("title", member.title().name())
                .param("body", member.body())
                .param("bodyName", member.bodyName())
                .param("side", member.side().name())
                .param("organ", member.organ())
                .param("role", member.role())
                .param("functions", member.functions().stream().map(Enum::name).toArray(String[]::new))
                .param("district", member.district())
                .param("share", member.share())
                .param("form", member.assignment().name())
                .param("act", member.act())
                .param("from", member.from())
                .param("to", member.to().orElse(null))
                .param("replaces", member.replaces().orElse(null))
                .param("by", personId)
                .update();
    }

    List<OfficeMember> ofOffice(UUID office) {
        return members("plan_office = :id", office);
    }

    /** The people of all the groups of a territory, by group. */
    Map<UUID, List<OfficeMember>> ofGroups(String territory) {
        record Seated(UUID group, OfficeMember member) {}
        return jdbc
                .sql(
                        """
                select m.* from office_member m join working_group g on g.id = m.working_group where g.territory = :code
                """)
                .param("code", territory)
                .query((row, n) -> new Seated(row.getObject("working_group", UUID.class), member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seated::group, Collectors.mapping(Seated::member, Collectors.toList())));
    }

    List<OfficeMember> ofGroup(UUID group) {
        return members("working_group = :id", group);
    }

    private List<OfficeMember> members(String condition, UUID id) {
        return jdbc.sql("select * from office_member where " + condition
                        + " order by role <> 'DIRETTORE', side, person_name, valid_from")
                .param("id", id)
                .query((row, n) -> member(row))
                .list();
    }

    /**
     * Every appointment of a person that is not over before that day: by account or, where one of the
     * two has none, by name within the same body: people have namesakes.
     */
    List<OfficeMember> ofPerson(OfficeMember person) {
        return jdbc.sql(
                        """
                select * from office_member
                 where (account = :account or (lower(person_name) = lower(:name) and body_name = :body
                        and (account is null or :account::text is null)))
                   and (valid_to is null or valid_to >= :from) and (:to::date is null or valid_from <= :to::date)
                """)
                .param("account", person.account().orElse(null))
                .param("name", person.personName())
                .param("body", person.bodyName())
                .param("from", person.from())
                .param("to", person.to().map(LocalDate::toString).orElse(null))
                .query((row, n) -> member(row))
                .list();
    }

    /** Ends an appointment; one that had not begun ends on its first day. */
    void signsInAs(UUID id, String account) {
        jdbc.sql("update office_member set account = :account where id = :id and account is null")
                .param("account", account)
                .param("id", id)
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("update office_member set valid_to = greatest(:last, valid_from) where id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }

    void endAll(UUID office, LocalDate lastDay) {
        jdbc.sql(
                        """
                update office_member set valid_to = greatest(:last, valid_from)
                 where plan_office = :id and (valid_to is null or valid_to > :last)
                """)
                .param("last", lastDay)
                .param("id", office)
                .update();
    }

    private static OfficeMember member(ResultSet row) throws SQLException {
        return new OfficeMember(
                row.getObject("id", UUID.class),
                row.getString("person_name"),
                Optional.ofNullable(row.getString("account")),
                MemberTitle.valueOf(row.getString("title")),
                row.getString("body"),
                row.getString("body_name"),
                BodySide.valueOf(row.getString("side")),
                row.getString("organ"),
                row.getString("role"),
                functions(row.getArray("functions")),
                row.getString("district"),
                row.getBigDecimal("share"),
                AssignmentForm.valueOf(row.getString("assignment_form")),
                row.getString("act"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getObject("replaces", UUID.class)));
    }

    private static List<OfficeFunction> functions(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(OfficeFunction::valueOf)
                .toList();
    }
}
