/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What an attacker appends to a PDF, together with what a signing tool may append. */
public final class TestIncrement {

    private TestIncrement() {}

    /** A change that is appended to the document. */
    public interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Catalog and an empty security store are written again, and with them the change. */
    public static byte[] withStore(byte[] pdf, Change change) {
        return appended(pdf, document -> {
            var catalog = catalog(document);
            var store = catalog.getCOSDictionary(COSName.getPDFName("DSS"));
            if (store == null) {
                store = new COSDictionary();
                store.setItem(COSName.TYPE, COSName.getPDFName("DSS"));
                store.setItem(COSName.getPDFName("Certs"), new COSArray());
                catalog.setItem(COSName.getPDFName("DSS"), store);
            }
            store.setNeedToBeUpdated(true);
            catalog.setNeedToBeUpdated(true);
            change.on(document);
        });
    }

    /** The change alone. */
    public static byte[] appended(byte[] pdf, Change change) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            change.on(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** An action that runs a script. */
    public static COSDictionary script() {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
        action.setItem(COSName.JS, new COSString("app.alert('rotto')"));
        return action;
    }

    /** What {@code text} appends behind a PDF by hand: objects as they are, then a table of cross references to them. */
    public static byte[] byHand(byte[] pdf, String objects, String table, String trailer) {
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        var previous = text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip();
        var body = text + objects;
        var whole = body + "xref\n" + table + "trailer\n<<" + trailer + " /Prev " + previous + ">>\nstartxref\n"
                + body.length() + "\n%%EOF\n";
        return whole.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
