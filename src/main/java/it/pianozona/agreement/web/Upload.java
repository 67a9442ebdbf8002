/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import org.springframework.web.multipart.MultipartFile;

/** A file as it comes from a form: its size is looked at before it is read. Rules: requirement 3.25. */
final class Upload {

    private Upload() {}

    /** @throws RuleViolated if there is none, or it is larger than {@link StoredFiles.LARGEST_UPLOAD} */
    static byte[] bytes(String field, MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleViolated("«%s»: scegli il file dal tuo computer.".formatted(field));
        }
        if (file.getSize() > StoredFiles.LARGEST_UPLOAD) {
            throw new RuleViolated(
                    "«%s»: il file pesa più di 20 MB. Riducilo, per esempio scansionando in bianco e nero."
                            .formatted(field));
        }
        return file.getBytes();
    }

    /** The name that the browser gave, empty if none. */
    static String name(MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
