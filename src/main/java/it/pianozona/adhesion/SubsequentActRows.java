/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Party;
import it.pianozona.proceeding.CaseTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of subsequent acts and of their parties. */
@Repository
class SubsequentActRows {

    private static final CaseTable<SubsequentAct.State> CASES =
            new CaseTable<>("subsequent_act", "id", "L'atto", SubsequentAct.State.class);

    private static final RowMapper<SubsequentAct> ACT = (row, n) -> new SubsequentAct(
            row.getObject("id", UUID.class),
            row.getString("cycle"),
            row.getString("area"),
            row.getInt("number"),
            SubsequentAct.State.valueOf(row.getString("state")),
            SubsequentAct.Kind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("text"),
            row.getInt("round"),
            Optional.ofNullable(row.getObject("issued", UUID.class)),
            row.getString("drafted_by"));

    private final JdbcClient jdbc;

    SubsequentActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String cycleKey, String area, int number, String person, LocalDate day) {
        jdbc.sql(
                        """
                insert into subsequent_act (id, cycle, area, number, state, kind, title, text, round, drafted_by, opened_on)
                values (:id, :cycle, :area, :number, 'DRAFT', 'LOCAL_AGREEMENT', '', '', 0, :person, :day)
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("area", area)
                .param("number", number)
                .param("person", person)
                .param("day", day)
                .update();
    }

    Optional<SubsequentAct> find(UUID id) {
        return jdbc.sql("select * from subsequent_act where id = :id")
                .param("id", id)
                .query(ACT)
                .optional();
    }

    /** The act, which nobody else changes until the transaction ends. */
    Optional<SubsequentAct> lock(UUID id) {
        return jdbc.sql("select * from subsequent_act where id = :id for update")
                .param("id", id)
                .query(ACT)
                .optional();
    }

    List<SubsequentAct> ofCycle(String cycleKey) {
        return jdbc.sql("select * from subsequent_act where cycle = :cycle order by number")
                .param("cycle", cycleKey)
                .query(ACT)
                .list();
    }

    void draft(UUID id, SubsequentActs.Draft draft, String person) {
        jdbc.sql(
                        """
                update subsequent_act set kind = :kind, title = :title, text = :text, round = round + 1, drafted_by = :person,
                    issued = null
                where id = :id
                """)
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("text", draft.text())
                .param("person", person)
                .param("id", id)
                .update();
    }

    void addParty(UUID id, Party party) {
        jdbc.sql(
                        """
                insert into subsequent_act_party (act, round, office, name, reason)
                select id, round, :office, :name, '' from subsequent_act where id = :id
                """)
                .param("office", party.office())
                .param("name", party.name())
                .param("id", id)
                .update();
    }

    /** The parties of the present round. */
    List<SubsequentAct.ActParty> parties(UUID id) {
        return jdbc.sql(
                        """
                select p.office, p.name, p.signed, p.reason from subsequent_act_party p
                join subsequent_act a on a.id = p.act and a.round = p.round where a.id = :id order by p.office
                """)
                .param("id", id)
                .query((row, n) -> new SubsequentAct.ActParty(
                        row.getString("office"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("signed", Boolean.class)),
                        row.getString("reason")))
                .list();
    }

    void answer(UUID id, String office, boolean signed, String reason, LocalDate day) {
        jdbc.sql(
                        """
                update subsequent_act_party p set signed = :signed, reason = :reason, signed_on = :day
                from subsequent_act a where a.id = p.act and a.round = p.round and a.id = :id and p.office = :office
                """)
                .param("signed", signed)
                .param("reason", reason)
                .param("day", day)
                .param("id", id)
                .param("office", office)
                .update();
    }

    /** The party signs anew. */
    void forgetAnswer(UUID id, String office) {
        jdbc.sql(
                        """
                update subsequent_act_party p set signed = null, signed_on = null, reason = ''
                from subsequent_act a where a.id = p.act and a.round = p.round and a.id = :id and p.office = :office
                """)
                .param("id", id)
                .param("office", office)
                .update();
    }

    void setIssued(UUID id, UUID file) {
        CASES.move(jdbc, id, SubsequentAct.State.IN_SIGNATURE)
                .with("issued = ?", file)
                .now();
    }

    void setState(UUID id, SubsequentAct.State state, LocalDate closedOn) {
        CASES.move(jdbc, id, state).with("closed_on = ?", closedOn).now();
    }
}
