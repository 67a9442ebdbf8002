/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the registers. */
@Repository
class RegisterRows {

    private static final CaseTable<RegisterEntry.State> CASES =
            new CaseTable<>("register_entry", "id", "La voce", RegisterEntry.State.class);

    private final JdbcClient jdbc;
    private final Table<RegisterEntry> table;

    RegisterRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("register_entry", RegisterEntry.class);
    }

    /** Who proposed an entry, for which office. */
    record Proposal(String person, String office, LocalDate day) {}

    void insert(RegisterEntry entry, Proposal proposal) {
        table.insert(
                entry,
                "proposed_by",
                proposal.person(),
                "proposed_for",
                proposal.office(),
                "proposed_on",
                proposal.day());
    }

    /** What is written of an entry changes while it is proposed. */
    void update(RegisterEntry entry) {
        record Content(
                String name,
                List<String> municipalities,
                String act,
                LocalDate validFrom,
                String notes,
                Map<RegisterField, String> details) {}
        table.set(
                entry.id(),
                new Content(
                        entry.name(),
                        entry.municipalities(),
                        entry.act(),
                        entry.from(),
                        entry.notes(),
                        entry.details()));
    }

    void decide(String area, int number, RegisterEntry.State state, String person, LocalDate day) {
        jdbc.sql(
                        """
                update register_entry set state = ?, decided_by = ?, decided_on = ?
                where area = ? and number = ? and state = 'PROPOSED'
                """)
                .params(state.name(), person, day, area, number)
                .update();
    }

    /** Why the proposal was given back or refused. */
    void setReason(String area, int number, String reason) {
        jdbc.sql("update register_entry set reason = ? where area = ? and number = ?")
                .params(reason, area, number)
                .update();
    }

    String reason(UUID id) {
        return jdbc.sql("select reason from register_entry where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The entries that the proposal takes over end the day before it begins. */
    void closeReplaced(String area, int number) {
        jdbc.sql(
                        """
                update register_entry old set state = 'CLOSED', valid_to = greatest(new.valid_from - 1, old.valid_from - 1)
                from register_entry new
                where new.replaces = old.id and old.state = 'ACTIVE' and new.area = ? and new.number = ? and new.state = 'ACTIVE'
                """)
                .params(area, number)
                .update();
    }

    void close(UUID id, LocalDate lastDay) {
        CASES.move(jdbc, id, RegisterEntry.State.CLOSED)
                .with("valid_to = ?", lastDay)
                .now();
    }

    void setDetails(UUID id, Map<RegisterField, String> details) {
        table.set(id, "details", details);
    }

    Optional<RegisterEntry> find(UUID id) {
        return table.find(id);
    }

    List<RegisterEntry> ofProposal(String area, int number) {
        return table.list("where area = ? and number = ? order by line", area, number);
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql(
                        "select proposed_by as person, proposed_for as office, proposed_on as day from register_entry where id = ?")
                .param(id)
                .query(Proposal.class)
                .optional();
    }

    List<RegisterEntry> ofKind(String area, RegisterKind kind, Collection<RegisterEntry.State> states) {
        return table.list(
                "where area = ? and kind = ? and state = any(?) order by name, valid_from, number, line",
                area,
                kind,
                states);
    }

    /** What is said of that day: entered and not yet ended, also where it was closed since. */
    List<RegisterEntry> active(String area, RegisterKind kind, LocalDate day) {
        return table.list(
                """
                where area = ? and kind = ? and state in ('ACTIVE', 'CLOSED')
                  and valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by name, valid_from, number, line
                """,
                area,
                kind,
                day,
                day);
    }

    /** How many entries of each kind stand in a state. */
    Map<RegisterKind, Integer> counts(String area, RegisterEntry.State state) {
        var counts = new EnumMap<RegisterKind, Integer>(RegisterKind.class);
        jdbc.sql("select kind, count(*) from register_entry where area = ? and state = ? group by kind")
                .params(area, state.name())
                .query(row -> {
                    counts.put(RegisterKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** The entry that took this one over, if it is active or closed since. */
    Optional<RegisterEntry> successor(UUID id) {
        return table.list("where replaces = ? and state in ('PROPOSED', 'ACTIVE', 'CLOSED')", id).stream()
                .findFirst();
    }
}
