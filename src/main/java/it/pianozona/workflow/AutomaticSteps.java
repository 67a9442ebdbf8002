/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.text.Italian;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the product itself is doing between two steps of people: composing, verifying, putting in force. It stands behind a
 * boundary of its own, so that who concluded the step before neither waits for it nor reads its errors.
 */
@Service
public class AutomaticSteps {

    private static final String AT_WORK =
            """
            select j.process_def_id_, jd.act_id_, j.create_time_, j.duedate_, j.retries_,
                   j.exception_msg_ is not null as failed
              from act_ru_job j
              join act_ru_jobdef jd on jd.id_ = j.job_def_id_
              join act_ru_execution e on e.id_ = j.process_instance_id_
              join act_ru_execution root on root.id_ = e.root_proc_inst_id_
             where j.type_ = 'message' and coalesce(e.business_key_, root.business_key_) = :key
             order by j.create_time_, j.id_""";

    private final JdbcClient jdbc;
    private final StoppedSteps names;

    AutomaticSteps(JdbcClient jdbc, StoppedSteps names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * An automatic step that runs or is about to.
     *
     * @param title its Italian name in the model
     * @param since when the step before was concluded, Europe/Rome
     * @param again when it is tried again, where it has failed
     * @param stopped true once it is not tried any more and waits for a coordinator
     */
    public record AtWork(String title, LocalDateTime since, Optional<LocalDateTime> again, boolean stopped) {

        /** In one sentence, for whoever looks at the case. */
        public String words() {
            if (stopped) {
                return "«%s» non è riuscito: i coordinatori lo vedono in Regia e lo fanno ripartire. Non serve rifare il passo precedente."
                        .formatted(title);
            }
            return again.map(at ->
                            "«%s» non è ancora riuscito: si riprova da sé il %s. Non serve rifare il passo precedente."
                                    .formatted(title, Italian.moment(at)))
                    .orElse("In corso: «%s». Ricarica la pagina fra poco.".formatted(title));
        }
    }

    /** The automatic steps at work in the instances with that business key, oldest first. */
    @Transactional(readOnly = true)
    public List<AtWork> of(String businessKey) {
        return jdbc.sql(AT_WORK)
                .param("key", businessKey)
                .query((row, n) -> atWork(row))
                .list();
    }

    private AtWork atWork(ResultSet row) throws SQLException {
        return new AtWork(
                names.nameOf(row.getString("process_def_id_"), row.getString("act_id_")),
                EngineRows.moment(row, "create_time_").orElseThrow(),
                row.getBoolean("failed") ? EngineRows.moment(row, "duedate_") : Optional.empty(),
                row.getInt("retries_") == 0);
    }
}
