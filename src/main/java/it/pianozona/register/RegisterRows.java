/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.proceeding.CaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final ObjectMapper json;

    RegisterRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who proposed an entry, for which office. */
    record Proposal(String person, String office, LocalDate day) {}

    void insert(RegisterEntry entry, Proposal proposal) {
        jdbc.sql(
                        """
                insert into register_entry (id, area, number, line, kind, name, municipalities, state, act, valid_from, notes,
                    details, replaces, proposed_by, proposed_for, proposed_on)
                values (:id, :area, :number, :line, :kind, :name, :municipalities, 'PROPOSED', :act, :from, :notes,
                    cast(:details as jsonb), :replaces, :person, :office, :day)
                """)
                .param("id", entry.id())
                .param("area", entry.area())
                .param("number", entry.number())
                .param("line", entry.line())
                .param("kind", entry.kind().name())
                .param("replaces", entry.replaces().orElse(null))
                .param("person", proposal.person())
                .param("office", proposal.office())
                .param("day", proposal.day())
                .params(content(entry))
                .update();
    }

    /** What is written of an entry changes while it is proposed. */
    void update(RegisterEntry entry) {
        jdbc.sql(
                        """
                update register_entry set name = :name, municipalities = :municipalities, act = :act, valid_from = :from,
                    notes = :notes, details = cast(:details as jsonb)
                where id = :id
                """)
                .param("id", entry.id())
                .params(content(entry))
                .update();
    }

    private Map<String, Object> content(RegisterEntry entry) {
        return Map.of(
                "name", entry.name(),
                "municipalities", entry.municipalities().toArray(String[]::new),
                "act", entry.act(),
                "from", entry.from(),
                "notes", entry.notes(),
                "details", write(entry.details()));
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
        jdbc.sql("update register_entry set details = cast(? as jsonb) where id = ?")
                .params(write(details), id)
                .update();
    }

    Optional<RegisterEntry> find(UUID id) {
        return jdbc.sql("select * from register_entry where id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    List<RegisterEntry> ofProposal(String area, int number) {
        return jdbc.sql("select * from register_entry where area = ? and number = ? order by line")
                .params(area, number)
                .query(this::entry)
                .list();
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql(
                        "select proposed_by as person, proposed_for as office, proposed_on as day from register_entry where id = ?")
                .param(id)
                .query(Proposal.class)
                .optional();
    }

    List<RegisterEntry> ofKind(String area, RegisterKind kind, Collection<RegisterEntry.State> states) {
        return jdbc.sql(
                        """
                select * from register_entry where area = :area and kind = :kind and state in (:states)
                order by name, valid_from, number, line
                """)
                .param("area", area)
                .param("kind", kind.name())
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::entry)
                .list();
    }

    /** What is said of that day: entered and not yet ended, also where it was closed since. */
    List<RegisterEntry> active(String area, RegisterKind kind, LocalDate day) {
        return jdbc.sql(
                        """
                select * from register_entry where area = ? and kind = ? and state in ('ACTIVE', 'CLOSED')
                   and valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by name, valid_from, number, line
                """)
                .params(area, kind.name(), day, day)
                .query(this::entry)
                .list();
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
        return jdbc
                .sql("select * from register_entry where replaces = ? and state in ('PROPOSED', 'ACTIVE', 'CLOSED')")
                .param(id)
                .query(this::entry)
                .list()
                .stream()
                .findFirst();
    }

    private RegisterEntry entry(ResultSet row, int n) throws SQLException {
        return new RegisterEntry(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getInt("number"),
                row.getInt("line"),
                RegisterKind.valueOf(row.getString("kind")),
                row.getString("name"),
                List.of((String[]) row.getArray("municipalities").getArray()),
                RegisterEntry.State.valueOf(row.getString("state")),
                row.getString("act"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("notes"),
                read(row.getString("details")),
                Optional.ofNullable(row.getObject("replaces", UUID.class)));
    }

    private String write(Map<RegisterField, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details that have no Json form", e);
        }
    }

    private Map<RegisterField, String> read(String details) {
        try {
            return json.readValue(details, new TypeReference<EnumMap<RegisterField, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of a register entry that cannot be read", e);
        }
    }
}
