/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.sheet.Sheet;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code profile_upload} and {@code profile_upload_column}. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;
    private final Table<ColumnChoice> table;
    private final ObjectMapper json;

    UploadRows(JdbcClient jdbc, Tables tables, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = tables.part("profile_upload_column", ColumnChoice.class, "upload", "title");
    }

    /** A sheet that waits for its confirmation. */
    record Upload(UUID id, String fileName, Sheet sheet, String source, Optional<Datum.Confidence> confidence) {}

    /** Keeps a sheet in the place of the one before; throws away what nobody has confirmed in time. */
    void replace(ProfileVisit visit, Upload upload, Instant now, Instant expires) {
        jdbc.sql("delete from profile_upload where (profile = ? and person = ?) or expires_at <= ?")
                .params(visit.key(), visit.personId(), Timestamp.from(now))
                .update();
        jdbc.sql(
                        """
                insert into profile_upload (id, profile, person, file_name, content, source, confidence, uploaded_at, expires_at)
                values (:id, :key, :person, :name, :content, :source, :confidence, :now, :expires)
                """)
                .param("id", upload.id())
                .param("key", visit.key())
                .param("person", visit.personId())
                .param("name", upload.fileName())
                .param("content", write(upload.sheet()))
                .param("source", upload.source())
                .param("confidence", upload.confidence().map(Enum::name).orElse(null))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Upload> find(ProfileVisit visit, UUID id, Instant now) {
        return jdbc.sql(
                        """
                select * from profile_upload
                 where id = ? and profile = ? and person = ? and expires_at > ?
                """)
                .params(id, visit.key(), visit.personId(), Timestamp.from(now))
                .query((row, n) -> new Upload(
                        id,
                        row.getString("file_name"),
                        read(row.getBytes("content")),
                        row.getString("source"),
                        Optional.ofNullable(row.getString("confidence")).map(Datum.Confidence::valueOf)))
                .optional();
    }

    /** The sheet as it was read: a large one is read from its file only once. */
    private byte[] write(Sheet sheet) {
        try {
            return json.writeValueAsBytes(sheet);
        } catch (IOException e) {
            throw new IllegalStateException("a sheet that has no Json form", e);
        }
    }

    private Sheet read(byte[] content) {
        try {
            return json.readValue(content, Sheet.class);
        } catch (IOException e) {
            throw new IllegalStateException("a kept sheet that cannot be read", e);
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from profile_upload where id = ?").param(id).update();
    }

    void choose(UUID id, Collection<ColumnChoice> choices) {
        table.delete("where upload = ?", id);
        for (var choice : choices) {
            jdbc.sql("insert into profile_upload_column (upload, title, indicator, year) values (?, ?, ?, ?)")
                    .params(
                            id,
                            choice.title(),
                            choice.indicator().orElse(null),
                            choice.year().orElse(null))
                    .update();
        }
    }

    List<ColumnChoice> choices(UUID id) {
        return table.list("where upload = ?", id);
    }
}
