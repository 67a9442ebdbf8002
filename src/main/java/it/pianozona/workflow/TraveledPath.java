/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.InRome;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way that a running instance has gone so far, from the engine's history, in one statement. */
@Service
public class TraveledPath {

    private static final String PATH =
            """
            select coalesce(a.act_name_, 'Passo') as name, a.act_type_ as type, a.start_time_ as began, a.end_time_ as ended,
                   a.act_inst_state_ = :canceled as canceled
              from act_hi_actinst a
             where a.proc_inst_id_ = :instance and a.tenant_id_ in (:territories)
               and a.act_type_ not like '%Gateway' and a.act_type_ not in ('multiInstanceBody', 'subProcess')
             order by a.start_time_ desc, a.sequence_counter_ desc limit :limit""";

    /** The engine's mark of a step that was begun and not concluded. */
    private static final int CANCELED = 2;

    private final JdbcClient jdbc;

    TraveledPath(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step of the way.
     *
     * @param type the engine's, for example {@code userTask}
     * @param ended empty while it is open
     * @param canceled whether the process went on without it
     */
    public record Stage(
            String name,
            String type,
            @InRome LocalDateTime began,
            @InRome Optional<LocalDateTime> ended,
            boolean canceled) {

        /** Italian, for example "passo di un ufficio". */
        public String kind() {
            return italian(type);
        }
    }

    /** Newest first; none if the instance ran in none of the territories. */
    @Transactional(readOnly = true)
    public List<Stage> of(Collection<String> territories, String instanceId, int limit) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PATH)
                .param("instance", instanceId)
                .param("territories", territories)
                .param("limit", limit)
                .param("canceled", CANCELED)
                .query(Columns.of(Stage.class))
                .list();
    }

    private static String italian(String kind) {
        return switch (kind) {
            case "userTask" -> "passo di un ufficio";
            case "callActivity" -> "procedimento richiamato";
            case "startEvent" -> "inizio";
            case "noneEndEvent" -> "fine";
            default ->
                kind.endsWith("EndEvent")
                        ? "fine"
                        : kind.toLowerCase(java.util.Locale.ROOT).contains("timer")
                                ? "termine"
                                : kind.toLowerCase(java.util.Locale.ROOT).contains("message")
                                        ? "messaggio"
                                        : "passo automatico";
        };
    }
}
