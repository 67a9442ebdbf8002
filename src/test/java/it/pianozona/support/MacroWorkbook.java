/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook with a part that holds macros, as an .xlsm has one. */
public final class MacroWorkbook {

    private MacroWorkbook() {}

    public static byte[] of(byte[] workbook) {
        var bytes = new ByteArrayOutputStream();
        try (var into = new ZipOutputStream(bytes)) {
            for (var part : parts(workbook).entrySet()) {
                into.putNextEntry(new ZipEntry(part.getKey()));
                into.write(part.getValue());
            }
            into.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook by their names. */
    public static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try {
            var file = Files.write(Files.createTempFile("prova", ".xlsx"), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }
}
