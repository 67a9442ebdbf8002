/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.SignedContent;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files as they are: received acts, signed originals, composed documents. The database refuses to change or remove them. */
@Service
public class StoredFiles {

    /** Bytes that an uploaded file may have: 20 MB. */
    public static final int LARGEST_UPLOAD = 20 * 1024 * 1024;

    /** Bytes that any file may have: 100 MB, for the containers of signed originals. */
    public static final int LARGEST = 100 * 1024 * 1024;

    private static final int HEAD = 1_024;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Table<StoredFile> table;
    private final BusinessClock clock;

    StoredFiles(JdbcClient jdbc, Tables tables, BusinessClock clock) {
        this.jdbc = jdbc;
        this.table = tables.part("stored_file", StoredFile.class);
        this.clock = clock;
    }

    /**
     * Keeps an act that a person uploads.
     *
     * @param field as the person reads it, named by a refusal
     * @param name as it came from the browser
     * @throws RuleViolated when it is empty, over {@link #LARGEST_UPLOAD}, neither PDF nor signed file by its bytes, signed without its document, protected by a password, or
     *     holds something that runs
     */
    @Transactional
    public UUID keepAct(String field, String name, byte[] bytes) {
        requireUploadSize(field, bytes);
        var kind = FileKind.of(bytes)
                .orElseThrow(() -> new RuleViolated(
                        "«%s»: il contenuto non è né un PDF né un file firmato .p7m, .tsd o .m7m, qualunque sia il nome del file."
                                        .formatted(field)
                                + " Carica l'atto in PDF (meglio PDF/A) o firmato in .p7m."));
        var act = kind == FileKind.PDF ? bytes : contentOf(field, bytes);
        if (beginsAsPdf(act)) {
            ActiveContent.refuseIn(field, act);
        }
        return insert(named(name, kind), kind.mediaType(), bytes);
    }

    private static byte[] contentOf(String field, byte[] signed) {
        return SignedContent.innermost(signed)
                .orElseThrow(() -> new RuleViolated(
                        "«%s»: il file firmato non si apre, oppure contiene la firma ma non il documento. Carica l'atto in PDF, o nella busta .p7m che lo contiene."
                                .formatted(field)));
    }

    /** Readers pass over what is before the beginning, within a kilobyte. */
    private static boolean beginsAsPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /**
     * Keeps a file that the product has composed, or has examined already.
     *
     * @throws RuleViolated when it is empty or over {@link #LARGEST}
     */
    @Transactional
    public UUID keep(String name, String mediaType, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw new RuleViolated("«File»: un documento non può essere vuoto né superare 100 MB.");
        }
        return insert(withoutFolders(name), mediaType, bytes);
    }

    /** @throws RuleViolated when the bytes are none, or more than {@link #LARGEST_UPLOAD} */
    public static void requireUploadSize(String field, byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleViolated("«%s»: il file è vuoto. Scegli di nuovo il file.".formatted(field));
        }
        if (bytes.length > LARGEST_UPLOAD) {
            throw new RuleViolated(
                    "«%s»: il file pesa più di 20 MB. Riducilo, per esempio scansionando in bianco e nero."
                            .formatted(field));
        }
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public StoredFile get(UUID id) {
        return find(id).orElseThrow();
    }

    public Optional<StoredFile> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** The files that exist among these, in no order, without their bytes. */
    public List<StoredFile> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, name, media_type, size, sha256, kept_at from stored_file where id in (:ids)")
                .param("ids", ids)
                .query(Columns.of(StoredFile.class))
                .list();
    }

    /**
     * The bytes of a file.
     *
     * @throws FileDamaged when they no longer have the SHA-256 that was written when they were kept
     * @throws java.util.NoSuchElementException when there is none
     */
    public byte[] bytes(UUID id) {
        return jdbc.sql("select * from stored_file where id = ?")
                .param(id)
                .query((row, n) -> verified(Columns.of(StoredFile.class).mapRow(row, n), row.getBytes("bytes")))
                .optional()
                .orElseThrow();
    }

    private static byte[] verified(StoredFile file, byte[] bytes) {
        if (!Sha256.hex(bytes).equals(file.sha256())) {
            throw new FileDamaged(file);
        }
        return bytes;
    }

    private UUID insert(String name, String mediaType, byte[] bytes) {
        var id = UUID.randomUUID();
        table.insert(
                new StoredFile(id, name, mediaType, bytes.length, Sha256.hex(bytes), clock.instant()), "bytes", bytes);
        return id;
    }

    /** The name with the extension of what the file is: a PDF that calls itself .exe is not offered as one. */
    private static String named(String name, FileKind kind) {
        var plain = withoutFolders(name);
        return plain.toLowerCase(Locale.ROOT).endsWith(kind.extension()) ? plain : plain + kind.extension();
    }

    private static String withoutFolders(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip();
        if (plain.isEmpty()) {
            return "documento";
        }
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
