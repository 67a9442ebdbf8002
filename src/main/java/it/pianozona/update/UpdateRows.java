/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.plan.PlanChange;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.update.PlanUpdate.State;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final ObjectMapper json;

    UpdateRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who opens an update, why and when. */
    record Opening(boolean corrective, String reason, String person, LocalDate day) {}

    void insert(UUID id, String cycleKey, String area, int number, Opening opening) {
        jdbc.sql(
                        """
                insert into plan_update (id, cycle, area, number, state, corrective, reason, opened_by, opened_on)
                values (:id, :cycle, :area, :number, 'LISTING', :corrective, :reason, :person, :day)
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("area", area)
                .param("number", number)
                .param("corrective", opening.corrective())
                .param("reason", opening.reason())
                .param("person", opening.person())
                .param("day", opening.day())
                .update();
    }

    List<PlanUpdate> ofCycle(String cycleKey) {
        return jdbc.sql("select * from plan_update where cycle = :cycle order by number")
                .param("cycle", cycleKey)
                .query(UpdateRows::update)
                .list();
    }

    Optional<PlanUpdate> find(UUID id) {
        return jdbc.sql("select * from plan_update where id = :id")
                .param("id", id)
                .query(UpdateRows::update)
                .optional();
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
        jdbc.sql("update plan_update set addendum_act = :act where id = :id")
                .param("act", act)
                .param("id", id)
                .update();
    }

    void setVersion(UUID id, int version) {
        jdbc.sql("update plan_update set version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
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

    private static PlanUpdate update(ResultSet row, int n) throws SQLException {
        return new PlanUpdate(
                row.getObject("id", UUID.class),
                row.getString("cycle"),
                row.getString("area"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getBoolean("corrective"),
                row.getString("reason"),
                row.getString("opened_by"),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                Optional.ofNullable(row.getString("published_at")).orElse(""),
                Optional.ofNullable(row.getObject("open_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("addendum", UUID.class)),
                Optional.ofNullable(row.getString("addendum_act")).orElse(""),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
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
