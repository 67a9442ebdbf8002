/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the office's tasks. */
@Repository
class OfficeTaskRows {

    private static final CaseTable<OfficeTask.State> CASES =
            new CaseTable<>("office_task", "id", "Il compito", OfficeTask.State.class);

    private final JdbcClient jdbc;

    OfficeTaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('office_task_number')")
                .query(Long.class)
                .single();
    }

    void insert(OfficeTask task, String personId, LocalDate today) {
        jdbc.sql(
                        """
                insert into office_task (id, area, key, kind, work_type, text, assignee, due_on, recurrence, until, anchor_day, series,
                    project, state, created_by, created_on)
                values (:id, :area, :key, :kind, :type, :text, :assignee, :due, :recurrence, :until, :anchor, :series, :project,
                    'OPEN', :by, :on)
                """)
                .param("id", task.id())
                .param("area", task.area())
                .param("key", task.key())
                .param("kind", task.kind().name())
                .param("type", task.type().name())
                .param("text", task.text())
                .param("assignee", task.assignee())
                .param("due", task.due())
                .param("recurrence", task.recurrence().name())
                .param("until", task.until().orElse(null))
                .param("anchor", task.anchorDay())
                .param("series", task.series())
                .param("project", task.project().orElse(null))
                .param("by", personId)
                .param("on", today)
                .update();
    }

    Optional<OfficeTask> find(String key) {
        return jdbc.sql("select * from office_task where key = :key")
                .param("key", key)
                .query((row, n) -> task(row))
                .optional();
    }

    /** Open ones by due day, then the latest of those that are closed. */
    List<OfficeTask> ofArea(String area, int closed) {
        return jdbc.sql(
                        """
                (select * from office_task where area = :area and state = 'OPEN' order by due_on, key)
                union all
                (select * from office_task where area = :area and state <> 'OPEN' order by closed_on desc, key limit :closed)
                """)
                .param("area", area)
                .param("closed", closed)
                .query((row, n) -> task(row))
                .list();
    }

    void close(UUID id, OfficeTask.State state, String outcome, String personId, LocalDate today) {
        CASES.move(jdbc, id, state)
                .with("outcome = ?, closed_by = ?, closed_on = ?", outcome, personId, today)
                .now();
    }

    void stop(UUID id) {
        jdbc.sql("update office_task set until = due_on where id = :id")
                .param("id", id)
                .update();
    }

    private static OfficeTask task(ResultSet row) throws SQLException {
        return new OfficeTask(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getString("key"),
                OfficeTask.Kind.valueOf(row.getString("kind")),
                WorkType.valueOf(row.getString("work_type")),
                row.getString("text"),
                row.getString("assignee"),
                row.getObject("due_on", LocalDate.class),
                Recurrence.valueOf(row.getString("recurrence")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getInt("anchor_day"),
                row.getObject("series", UUID.class),
                Optional.ofNullable(row.getObject("project", UUID.class)),
                OfficeTask.State.valueOf(row.getString("state")),
                row.getString("outcome"));
    }
}
