/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows of the framework in their table. */
@Component
class FrameworkRows {

    private final Table<FrameworkRow> table;

    FrameworkRows(Tables tables) {
        this.table = tables.part("framework_row", FrameworkRow.class, "cycle", "year", "source", "area");
    }

    /** By year, area and source. */
    List<FrameworkRow> of(String cycleKey) {
        return table.list("where cycle = ? order by year, area, source", cycleKey);
    }

    void put(String cycleKey, FrameworkRow row) {
        table.save(row, "cycle", cycleKey);
    }

    void deleteAll(String cycleKey) {
        table.delete("where cycle = ?", cycleKey);
    }
}
