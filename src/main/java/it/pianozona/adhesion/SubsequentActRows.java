/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Party;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of subsequent acts and of their parties. */
@Repository
class SubsequentActRows {

    private static final CaseTable<SubsequentAct.State> CASES =
            new CaseTable<>("subsequent_act", "id", "L'atto", SubsequentAct.State.class);

    private final JdbcClient jdbc;
    private final Table<SubsequentAct> table;

    SubsequentActRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("subsequent_act", SubsequentAct.class);
    }

    void insert(SubsequentAct act, LocalDate openedOn) {
        table.insert(act, "opened_on", openedOn);
    }

    Optional<SubsequentAct> find(UUID id) {
        return table.find(id);
    }

    /** The act, which nobody else changes until the transaction ends. */
    Optional<SubsequentAct> lock(UUID id) {
        return table.lock(id);
    }

    List<SubsequentAct> ofCycle(String cycleKey) {
        return table.list("where cycle = ? order by number", cycleKey);
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
                .query(Columns.of(SubsequentAct.ActParty.class))
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
