/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.plan.approval.PlanChange;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.update.PlanUpdate.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of updates and of their proposed changes. */
@Repository
class UpdateRows {

    private static final CaseTable<State> CASES = new CaseTable<>("plan_update", "id", "L'aggiornamento", State.class);

    private final JdbcClient jdbc;
    private final Table<PlanUpdate> table;
    private final ObjectMapper json;

    UpdateRows(JdbcClient jdbc, Tables tables, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = tables.of("plan_update", PlanUpdate.class);
    }

    void insert(PlanUpdate update) {
        table.insert(update);
    }

    List<PlanUpdate> ofCycle(String cycleKey) {
        return table.list("where cycle = ? order by number", cycleKey);
    }

    Optional<PlanUpdate> find(UUID id) {
        return table.find(id);
    }

    void setState(UUID id, State state) {
        CASES.move(jdbc, id, state).now();
    }

    void close(UUID id, State state, LocalDate day) {
        CASES.move(jdbc, id, state).with("closed_on = ?", day).now();
    }

    void publish(UUID id, LocalDate on, String at, LocalDate until) {
        CASES.move(jdbc, id, State.IN_CONSULTATION)
                .with("round = round + 1, published_on = ?, published_at = ?, open_until = ?", on, at, until)
                .now();
    }

    void setAddendum(UUID id, UUID act) {
        CASES.move(jdbc, id, State.IN_SIGNATURE).with("addendum = ?", act).now();
    }

    void setAddendumAct(UUID id, String act) {
        table.set(id, "addendum_act", act);
    }

    void setVersion(UUID id, int version) {
        table.set(id, "version", version);
    }

    void add(UUID update, ProposedChange change, String person, LocalDate day) {
        jdbc.sql(
                        """
                insert into plan_update_change (id, update, position, change, subject, before, after, reason, added_by, added_on)
                select :id, :update, coalesce(max(position), 0) + 1, cast(:change as jsonb), :subject, :before, :after, :reason,
                    :person, :day
                from plan_update_change where update = :update
                """)
                .param("id", change.id())
                .param("update", update)
                .param("change", write(change.change()))
                .param("subject", change.subject())
                .param("before", change.before())
                .param("after", change.after())
                .param("reason", change.reason())
                .param("person", person)
                .param("day", day)
                .update();
    }

    int remove(UUID update, UUID change) {
        return jdbc.sql("delete from plan_update_change where update = :update and id = :id")
                .param("update", update)
                .param("id", change)
                .update();
    }

    List<ProposedChange> changes(UUID update) {
        return jdbc.sql("select * from plan_update_change where update = :update order by position")
                .param("update", update)
                .query((row, n) -> new ProposedChange(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        read(row.getString("change")),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list();
    }

    private String write(PlanChange change) {
        try {
            return json.writerFor(PlanChange.class).writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change that has no Json form", e);
        }
    }

    private PlanChange read(String change) {
        try {
            return json.readValue(change, PlanChange.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposed change that cannot be read", e);
        }
    }
}
