/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** PDFs to be signed, and what people or attackers do to them. */
public final class TestPdf {

    private TestPdf() {}

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Two pages with that text. */
    public static byte[] saying(String text) {
        try (var document = new PDDocument()) {
            for (int page = 0; page < 2; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
                write(document, page, text, 700);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opened and saved again by another program, nothing else. */
    public static byte[] savedAgain(byte[] pdf) {
        return rewritten(pdf, document -> {});
    }

    /** With one page more, rewritten as a whole. */
    public static byte[] withAPageMore(byte[] pdf) {
        return rewritten(pdf, document -> document.addPage(new PDPage(PDRectangle.A4)));
    }

    /** With a note on the first page, appended. */
    public static byte[] withANote(byte[] pdf) {
        return withANoteOn(pdf, 0);
    }

    /** With a note on that page, from zero, appended. */
    public static byte[] withANoteOn(byte[] pdf, int number) {
        return appended(pdf, document -> {
            var note = new PDAnnotationText();
            note.setContents("Nota aggiunta");
            note.setRectangle(new PDRectangle(50, 50, 100, 100));
            var page = document.getPage(number);
            var notes = new ArrayList<>(page.getAnnotations());
            notes.add(note);
            page.setAnnotations(notes);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** With text painted on the first page, appended. */
    public static byte[] paintedOver(byte[] pdf) {
        return appended(pdf, document -> {
            write(document, 0, "Il Comune non versa nulla", 500);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Protected by a password, rewritten as a whole. */
    public static byte[] encrypted(byte[] pdf) {
        return rewritten(
                pdf,
                document ->
                        document.protect(new StandardProtectionPolicy("padrone", "utente", new AccessPermission())));
    }

    private static void write(PDDocument document, int page, String text, int height) throws IOException {
        try (var content = new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(60, height);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] rewritten(byte[] pdf, Change change) {
        try (var document = Loader.loadPDF(pdf)) {
            change.on(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] appended(byte[] pdf, Change change) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            change.on(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }
}
