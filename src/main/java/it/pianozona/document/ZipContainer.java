/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP whose first entry, uncompressed, says what it is: the frame that OpenDocument (part 3, 3.3) and ASiC (ETSI EN 319 162-1, A.1) have in
 * common. Entries carry no date, so that the same content gives the same bytes.
 */
final class ZipContainer implements AutoCloseable {

    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);

    ZipContainer(String mediaType) throws IOException {
        var text = mediaType.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(text);
        var first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(text.length);
        first.setCrc(sum.getValue());
        write(first, text);
    }

    void add(String name, byte[] bytes) throws IOException {
        write(new ZipEntry(name), bytes);
    }

    private void write(ZipEntry entry, byte[] bytes) throws IOException {
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The whole container; nothing can be added after. */
    byte[] bytes() throws IOException {
        zip.close();
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
