/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the participation events. */
@Component
class ParticipationRows {

    private final JdbcClient jdbc;
    private final Table<ParticipationEvent> table;

    ParticipationRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("participation_event", ParticipationEvent.class);
    }

    List<ParticipationEvent> of(String cycleKey) {
        var attendance = attendance(cycleKey);
        var files = files(cycleKey);
        return table.list("where cycle = ? order by held_at, id", cycleKey).stream()
                .map(row ->
                        row.with(attendance.getOrDefault(row.id(), Map.of()), files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<ParticipantCategory, Integer>> attendance(String cycleKey) {
        var found = new HashMap<UUID, Map<ParticipantCategory, Integer>>();
        jdbc.sql(
                        """
                select a.event, a.category, a.people from participation_attendance a
                join participation_event e on e.id = a.event where e.cycle = :cycle
                """)
                .param("cycle", cycleKey)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new EnumMap<>(ParticipantCategory.class))
                            .put(ParticipantCategory.valueOf(row.getString(2)), row.getInt(3));
                });
        return found;
    }

    private Map<UUID, List<UUID>> files(String cycleKey) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql(
                        """
                select f.event, f.file from participation_file f
                join participation_event e on e.id = f.event where e.cycle = :cycle order by f.added_at, f.file
                """)
                .param("cycle", cycleKey)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    void write(String cycleKey, ParticipationEvent event) {
        table.save(event, "cycle", cycleKey);
        jdbc.sql("delete from participation_attendance where event = :id")
                .param("id", event.id())
                .update();
        event.attendance().forEach((category, people) -> jdbc.sql(
                        "insert into participation_attendance (event, category, people) values (:event, :category, :people)")
                .param("event", event.id())
                .param("category", category.name())
                .param("people", people)
                .update());
    }
}
