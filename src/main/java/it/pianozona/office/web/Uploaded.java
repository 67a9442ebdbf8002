/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.office.InterOfficeNotices.Attached;
import it.pianozona.page.FileOut;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A file as it comes from a form, and as it goes back: to be saved, never shown inside our pages. */
final class Uploaded {

    private Uploaded() {}

    /** Empty where none was chosen; one that is too large is read no further than needed to refuse it. */
    static Optional<Attached> of(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return Optional.of(new Attached(name, content.readNBytes(StoredFiles.LARGEST_UPLOAD + 1)));
        }
    }

    static ResponseEntity<byte[]> answer(StoredFile file, byte[] bytes) {
        return FileOut.of(file, bytes);
    }
}
