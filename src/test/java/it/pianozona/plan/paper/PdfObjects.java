/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.document.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * The objects of a PDF by their numbers, byte for byte, without its dates and identifiers: creation and modification date of the information
 * dictionary, the same two in the XMP metadata, the ID of the trailer.
 */
final class PdfObjects {

    private static final Set<COSName> DATES = Set.of(COSName.CREATION_DATE, COSName.MOD_DATE);
    private static final Set<COSName> CONTAINERS = Set.of(COSName.OBJ_STM, COSName.XREF);

    private PdfObjects() {}

    static Map<Long, String> undated(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var objects = new TreeMap<Long, String>();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (!isContainer(object)) {
                    objects.put(key.getNumber(), words(object));
                }
            }
            return objects;
        }
    }

    private static boolean isContainer(COSBase object) {
        return object instanceof COSStream stream
                && stream.getCOSName(COSName.TYPE) != null
                && CONTAINERS.contains(stream.getCOSName(COSName.TYPE));
    }

    private static String words(COSBase object) throws IOException {
        if (object instanceof COSStream stream) {
            return entries(stream) + content(stream);
        }
        if (object instanceof COSDictionary dictionary) {
            return entries(dictionary);
        }
        if (object instanceof COSArray array) {
            var items = new StringBuilder();
            for (var item : array) {
                items.append(words(item)).append(' ');
            }
            return "[" + items + "]";
        }
        return object instanceof COSObject reference ? reference.getKey().toString() : String.valueOf(object);
    }

    private static String entries(COSDictionary dictionary) throws IOException {
        var entries = new TreeMap<String, String>();
        for (var entry : dictionary.entrySet()) {
            if (!DATES.contains(entry.getKey())) {
                entries.put(entry.getKey().getName(), words(dictionary.getItem(entry.getKey())));
            }
        }
        return entries.toString();
    }

    private static String content(COSStream stream) throws IOException {
        try (var raw = stream.createRawInputStream()) {
            var bytes = raw.readAllBytes();
            if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                return new String(bytes, StandardCharsets.UTF_8).replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.+Z-]+", "");
            }
            return Sha256.hex(bytes);
        }
    }
}
