/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.sheet.Sheet;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Tables {@code profile_upload} and {@code profile_upload_column}. */
@Repository
class UploadRows {

    private final Table<Kept> uploads;
    private final Table<ColumnChoice> table;
    private final ObjectMapper json;

    UploadRows(Tables tables, ObjectMapper json) {
        this.json = json;
        this.uploads = tables.part("profile_upload", Kept.class);
        this.table = tables.part("profile_upload_column", ColumnChoice.class, "upload", "title");
    }

    /** A sheet that waits for its confirmation. */
    record Upload(UUID id, String fileName, Sheet sheet, String source, Optional<Datum.Confidence> confidence) {}

    /** How it stands in its row: the sheet as it was read, since a large one is read from its file only once. */
    private record Kept(
            UUID id, String fileName, byte[] content, String source, Optional<Datum.Confidence> confidence) {}

    /** Keeps a sheet in the place of the one before; throws away what nobody has confirmed in time. */
    void replace(ProfileVisit visit, Upload upload, Instant now, Instant expires) {
        uploads.delete("where (profile = ? and person = ?) or expires_at <= ?", visit.key(), visit.personId(), now);
        uploads.insert(
                new Kept(upload.id(), upload.fileName(), write(upload.sheet()), upload.source(), upload.confidence()),
                "profile",
                visit.key(),
                "person",
                visit.personId(),
                "uploaded_at",
                now,
                "expires_at",
                expires);
    }

    Optional<Upload> find(ProfileVisit visit, UUID id, Instant now) {
        return uploads.one(
                        "where id = ? and profile = ? and person = ? and expires_at > ?",
                        id,
                        visit.key(),
                        visit.personId(),
                        now)
                .map(kept -> new Upload(id, kept.fileName(), read(kept.content()), kept.source(), kept.confidence()));
    }

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
        uploads.delete("where id = ?", id);
    }

    void choose(UUID id, Collection<ColumnChoice> choices) {
        table.delete("where upload = ?", id);
        choices.forEach(choice -> table.insert(choice, "upload", id));
    }

    List<ColumnChoice> choices(UUID id) {
        return table.list("where upload = ?", id);
    }
}
