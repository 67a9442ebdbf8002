/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of groups and tables. */
@Repository
class WorkingGroupRows {

    private final JdbcClient jdbc;
    private final Table<WorkingGroup> table;

    WorkingGroupRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("working_group", WorkingGroup.class);
    }

    List<WorkingGroup> of(String territory) {
        return table.list("where territory = ? order by valid_to nulls first, kind, template, title", territory);
    }

    void insert(WorkingGroup group) {
        table.insert(group);
    }

    /** Two appointments to one group wait for each other. */
    void lock(UUID id) {
        jdbc.sql("select id from working_group where id = ? for update")
                .param(id)
                .query((row, n) -> true)
                .single();
    }

    void end(UUID id, LocalDate lastDay) {
        table.set(id, "valid_to", lastDay);
    }
}
