/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that leaves the house: to be saved under its own name, of any script, never shown inside our pages and never taken for
 * another type than it is. A header holds ASCII only; one with a name as it is would be removed, and the file would open.
 */
public final class FileOut {

    private FileOut() {}

    /** A kept file. */
    public static ResponseEntity<byte[]> of(StoredFile file, byte[] bytes) {
        return of(file.name(), file.mediaType(), bytes);
    }

    /** A kept file, found by its id; where there is none the address names nothing. */
    public static ResponseEntity<byte[]> of(StoredFiles files, Optional<UUID> id) {
        var file = id.map(files::get).orElseThrow(Door::notHere);
        return of(file, files.bytes(file.id()));
    }

    /**
     * A sheet in the format that its address asks for.
     *
     * @param name as people know it, without its ending
     * @param ending of the address: one of {@link SheetFormat#ENDING}
     */
    public static ResponseEntity<byte[]> sheet(String name, String ending, Sheet sheet) {
        var format = SheetFormat.of(ending);
        return of(name + "." + ending, format.mediaType(), format.write(sheet));
    }

    /**
     * @param name as people know it
     * @param mediaType for example {@code application/pdf}
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
