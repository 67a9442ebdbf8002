/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * A sheet inside a zip container, OpenDocument or Excel: which it is follows from the parts, not from the name of the file. The
 * parts are those that the directory at the end of the container lists, as spreadsheets look them up; a reader from the front stops
 * at files whose sizes stand behind their data.
 */
final class ZippedSheet {

    private static final int MOST_ENTRIES = 2_000;

    private ZippedSheet() {}

    static Sheet read(byte[] bytes) {
        var file = kept(bytes);
        try (var zip = new ZipFile(file.toFile())) {
            return read(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new RuleViolated(
                    "«File»: il foglio è danneggiato o protetto da una password. Salvalo di nuovo senza password.");
        } finally {
            remove(file);
        }
    }

    private static Sheet read(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > MOST_ENTRIES) {
            throw noSheet();
        }
        var content = zip.getEntry("content.xml");
        if (content != null) {
            try (var inflated = zip.getInputStream(content)) {
                return OdsReader.read(new BoundedXml(inflated));
            }
        }
        if (zip.stream()
                .anyMatch(entry -> entry.getName().equals("[Content_Types].xml")
                        || entry.getName().startsWith("xl/"))) {
            return XlsxFile.read(zip);
        }
        throw noSheet();
    }

    static RuleViolated noSheet() {
        return new RuleViolated("«File»: il file non è un foglio di calcolo. Salva la tabella come ODS, XLSX o CSV.");
    }

    /** The directory of a container is read from a file only. */
    private static Path kept(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("foglio", ".zip"), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
