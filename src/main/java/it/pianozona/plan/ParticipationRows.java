/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the participation events. */
@Component
class ParticipationRows {

    private final JdbcClient jdbc;

    ParticipationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ParticipationEvent> of(String cycleKey) {
        var attendance = attendance(cycleKey);
        var files = files(cycleKey);
        return jdbc.sql("select * from participation_event where cycle = :cycle order by held_at, id")
                .param("cycle", cycleKey)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ParticipationEvent(
                            id,
                            ParticipationEvent.Kind.valueOf(row.getString("kind")),
                            row.getObject("held_at", LocalDateTime.class),
                            row.getString("place"),
                            Optional.ofNullable(row.getObject("action", UUID.class)),
                            row.getString("attendees"),
                            attendance.getOrDefault(id, Map.of()),
                            row.getString("minutes"),
                            row.getString("contributions"),
                            row.getBoolean("closed"),
                            files.getOrDefault(id, List.of()));
                })
                .list();
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
        jdbc.sql(
                        """
                insert into participation_event (id, cycle, kind, held_at, place, action, attendees, minutes, contributions, closed)
                values (:id, :cycle, :kind, :at, :place, :action, :attendees, :minutes, :contributions, :closed)
                on conflict (id) do update set kind = :kind, held_at = :at, place = :place, action = :action,
                    attendees = :attendees, minutes = :minutes, contributions = :contributions, closed = :closed
                """)
                .param("id", event.id())
                .param("cycle", cycleKey)
                .param("kind", event.kind().name())
                .param("at", event.heldAt())
                .param("place", event.place())
                .param("action", event.action().orElse(null))
                .param("attendees", event.attendees())
                .param("minutes", event.minutes())
                .param("contributions", event.contributions())
                .param("closed", event.closed())
                .update();
        jdbc.sql("delete from participation_attendance where event = :id")
                .param("id", event.id())
                .update();
        event.attendance().forEach((category, people) -> jdbc.sql(
                        "insert into participation_attendance values (:event, :category, :people)")
                .param("event", event.id())
                .param("category", category.name())
                .param("people", people)
                .update());
    }
}
