/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheets;
import it.pianozona.signature.SentFile;
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
     * @throws RuleViolated if none was chosen, or it is empty or larger
     */
    public static FileIn of(String field, MultipartFile sent) {
        return of(field, sent, StoredFiles.LARGEST_UPLOAD, "il file");
    }

    /** A sheet of at most {@link Sheets#LARGEST_UPLOAD}. */
    public static FileIn sheet(String field, MultipartFile sent) {
        return of(field, sent, Sheets.LARGEST_UPLOAD, "un foglio " + Sheets.TAKEN);
    }

    /**
     * @param field Italian, what the form calls it
     * @param largest in bytes
     * @param kind Italian, with its article, what to choose
     * @throws RuleViolated if none was chosen, or it is empty or larger
     */
    public static FileIn of(String field, MultipartFile sent, long largest, String kind) {
        if (!isChosen(sent)) {
            throw missing(field, kind);
        }
        if (sent.isEmpty()) {
            throw new RuleViolated("«%s»: il file è vuoto. Scegline un altro.".formatted(field));
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
        return isChosen(sent) ? Optional.of(of(field, sent)) : Optional.empty();
    }

    /**
     * A signed file of any size, which is not read here: who verifies it says what is wrong with it, and keeps that.
     *
     * @throws RuleViolated if none was chosen
     */
    public static SentFile signed(String field, MultipartFile sent) {
        if (nameOf(sent).isBlank()) {
            throw missing(field, "il file");
        }
        return new SentFile(nameOf(sent), sent.getSize(), sent);
    }

    private static boolean isChosen(MultipartFile sent) {
        return sent != null && !(sent.isEmpty() && nameOf(sent).isBlank());
    }

    private static RuleViolated missing(String field, String kind) {
        return new RuleViolated("«%s»: scegli %s dal tuo computer.".formatted(field, kind));
    }

    /** As the browser gave it, empty if it gave none. */
    private static String nameOf(MultipartFile sent) {
        return sent == null
                ? ""
                : Optional.ofNullable(sent.getOriginalFilename()).orElse("");
    }
}
