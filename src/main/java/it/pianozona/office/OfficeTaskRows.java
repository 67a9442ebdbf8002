/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
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
    private final Table<OfficeTask> table;
    private final NextNumber numbers;

    OfficeTaskRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.table = tables.part("office_task", OfficeTask.class);
    }

    /** {@code AREA-COMP-n}; two of one area wait for each other. */
    String nextKey(String area) {
        return numbers.key("office_task", "key", area + "-COMP");
    }

    void insert(OfficeTask task, String personId, LocalDate today) {
        table.insert(task, "created_by", personId, "created_on", today);
    }

    Optional<OfficeTask> find(String key) {
        return table.one("where key = ?", key);
    }

    /** Open ones by due day, then the latest of those that are closed. */
    List<OfficeTask> ofArea(String area, int closed) {
        return jdbc.sql(
                        """
                (select * from office_task where area = ? and state = 'OPEN' order by due_on, key)
                union all
                (select * from office_task where area = ? and state <> 'OPEN' order by closed_on desc, key limit ?)
                """)
                .params(area, area, closed)
                .query(Columns.of(OfficeTask.class))
                .list();
    }

    void close(UUID id, OfficeTask.State state, String outcome, String personId, LocalDate today) {
        CASES.move(jdbc, id, state)
                .with("outcome = ?, closed_by = ?, closed_on = ?", outcome, personId, today)
                .now();
    }

    void stop(UUID id) {
        jdbc.sql("update office_task set until = due_on where id = ?").param(id).update();
    }
}
