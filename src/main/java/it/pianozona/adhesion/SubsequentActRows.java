/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Party;
import it.pianozona.proceeding.CaseTable;
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
    private final Table<SubsequentAct.ActParty> parties;

    SubsequentActRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("subsequent_act", SubsequentAct.class);
        this.parties = tables.part("subsequent_act_party", SubsequentAct.ActParty.class, "act", "round", "office");
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
        parties.insert(new SubsequentAct.ActParty(party.office(), party.name(), Optional.empty(), ""), present(id));
    }

    /** The parties of the present round. */
    List<SubsequentAct.ActParty> parties(UUID id) {
        return parties.list("where act = ? and round = ? order by office", present(id));
    }

    /** The present round, as the rows of its parties say it. */
    private Round present(UUID id) {
        return new Round(id, find(id).orElseThrow().round());
    }

    private record Round(UUID act, int round) {}

    void answer(UUID id, String office, boolean signed, String reason, LocalDate day) {
        write(id, office, Optional.of(signed), reason, Optional.of(day));
    }

    /** The party signs anew. */
    void forgetAnswer(UUID id, String office) {
        write(id, office, Optional.empty(), "", Optional.empty());
    }

    private void write(UUID id, String office, Optional<Boolean> signed, String reason, Optional<LocalDate> on) {
        var key = List.of(id, present(id).round(), office);
        parties.set(key, "signed", signed, "reason", reason, "signed_on", on);
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
