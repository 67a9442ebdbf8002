/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that comes into the house with a form: its size is looked at before it is read.
 *
 * @param name as the browser gave it, empty if it gave none
 */
public record FileIn(String name, byte[] bytes) {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * A file of at most {@link StoredFiles#LARGEST_UPLOAD}.
     *
     * @param field Italian, what the form calls it
     * @throws RuleViolated if none was chosen, or it is larger
     */
    public static FileIn of(String field, MultipartFile sent) {
        return of(field, sent, StoredFiles.LARGEST_UPLOAD);
    }

    /**
     * @param field Italian, what the form calls it
     * @param largest in bytes
     * @throws RuleViolated if none was chosen, or it is larger
     */
    public static FileIn of(String field, MultipartFile sent, long largest) {
        if (!isSent(sent)) {
            throw missing(field);
        }
        if (sent.getSize() > largest) {
            throw new RuleViolated("«%s»: il file pesa più di %d MB. Riducilo o dividilo in più file."
                    .formatted(field, largest / MEGABYTE));
        }
        try {
            return new FileIn(nameOf(sent), sent.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The file, where the form may go without one. */
    public static Optional<FileIn> ifSent(String field, MultipartFile sent) {
        return isSent(sent) ? Optional.of(of(field, sent)) : Optional.empty();
    }

    /** @param field Italian, what the form calls it */
    public static RuleViolated missing(String field) {
        return new RuleViolated("«%s»: scegli il file dal tuo computer.".formatted(field));
    }

    /** As the browser gave it, empty if it gave none. */
    public static String nameOf(MultipartFile sent) {
        return sent == null
                ? ""
                : Optional.ofNullable(sent.getOriginalFilename()).orElse("");
    }

    private static boolean isSent(MultipartFile sent) {
        return sent != null && !sent.isEmpty();
    }
}
