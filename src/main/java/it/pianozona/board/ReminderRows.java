/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reminders that regions have sent to their areas. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;
    private final Table<Reminder> table;

    ReminderRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("board_reminder", Reminder.class, "area", "sent_on");
    }

    /** A reminder of today. */
    record Reminder(
            String area, String cycle, @Column("sent_on") LocalDate on, String person, String office, String text) {}

    /** @return false if the area has had one that day */
    boolean insert(Reminder reminder) {
        return table.insertIfAbsent(reminder);
    }

    /** The day of the last one by area; absent where there was none. */
    Map<String, LocalDate> last(Collection<String> areas) {
        var last = new HashMap<String, LocalDate>();
        if (!areas.isEmpty()) {
            jdbc.sql("select area, max(sent_on) from board_reminder where area in (:areas) group by area")
                    .param("areas", areas)
                    .query(row -> {
                        last.put(row.getString(1), row.getObject(2, LocalDate.class));
                    });
        }
        return last;
    }
}
