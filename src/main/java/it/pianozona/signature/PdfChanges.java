/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What a signed PDF changes in the issued one. A signing tool appends; in the same append somebody could change the text, and
 * the signature would cover the change. So the two documents are compared object by object: signatures and their marks may
 * be new, nothing else. EU DSS compares what follows a signature, and takes a page's first annotation for a form's.
 */
final class PdfChanges {

    /** Share of the page that the mark of a signature may cover. */
    private static final double LARGEST_MARK = 0.15;

    private static final List<String> FORM = List.of("Catalog", "AcroForm");

    private PdfChanges() {}

    static boolean beyondSignatures(SignedFile.Layer layer, byte[] issued) {
        if (layer.format() != Verdict.Format.PADES) {
            return false;
        }
        try (var before = reader(issued);
                var after = reader(layer.bytes())) {
            var objects = before.getPDDocument().getDocument().getXrefTable().keySet();
            return PdfRevision.frees(layer.bytes(), issued.length, objects)
                    || pagesDiffer(before.getPDDocument(), after.getPDDocument())
                    || namesDiffer(before.getPDDocument(), after.getPDDocument())
                    || hasOtherFields(after.getPDDocument())
                    || objectsDiffer(before, after);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PdfBoxDocumentReader reader(byte[] pdf) throws IOException {
        return new PdfBoxDocumentReader(new InMemoryDocument(pdf), null, PdfMemoryUsageSetting.fileOnly());
    }

    private static boolean objectsDiffer(PdfBoxDocumentReader before, PdfBoxDocumentReader after) {
        var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
        return !changes.getAnnotCreationChanges().isEmpty()
                || changes.getUndefinedChanges().stream().anyMatch(change -> !isNewForm(change));
    }

    /** The form that holds the signature fields: the first signature creates it. */
    private static boolean isNewForm(ObjectModification change) {
        return change.getOriginalObject() == null
                && FORM.equals(change.getObjectTree().getKeyChain());
    }

    private static boolean pagesDiffer(PDDocument before, PDDocument after) throws IOException {
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            return true;
        }
        for (int page = 0; page < before.getNumberOfPages(); page++) {
            if (notes(before.getPage(page)) != notes(after.getPage(page)) || hasHugeMark(after.getPage(page))) {
                return true;
            }
        }
        return false;
    }

    private static long notes(PDPage page) throws IOException {
        return page.getAnnotations().stream().filter(note -> !isMark(note)).count();
    }

    private static boolean hasHugeMark(PDPage page) throws IOException {
        var box = page.getMediaBox();
        var largest = box.getWidth() * box.getHeight() * LARGEST_MARK;
        return page.getAnnotations().stream()
                .filter(PdfChanges::isMark)
                .map(PDAnnotation::getRectangle)
                .anyMatch(mark -> mark != null && (double) mark.getWidth() * mark.getHeight() > largest);
    }

    private static boolean isMark(PDAnnotation note) {
        var field = note.getCOSObject();
        var parent = field.getCOSDictionary(COSName.PARENT);
        return "Widget".equals(note.getSubtype()) && (isSignature(field) || parent != null && isSignature(parent));
    }

    private static boolean isSignature(COSDictionary field) {
        return COSName.SIG.equals(field.getCOSName(COSName.FT));
    }

    private static boolean hasOtherFields(PDDocument after) {
        var form = after.getDocumentCatalog().getAcroForm(null);
        return form != null
                && (form.hasXFA() || form.getFields().stream().anyMatch(field -> !(field instanceof PDSignatureField)));
    }

    /** Attachments, scripts and actions are not a signature's. */
    private static boolean namesDiffer(PDDocument before, PDDocument after) {
        var old = before.getDocumentCatalog().getCOSObject();
        var now = after.getDocumentCatalog().getCOSObject();
        return !keys(old, COSName.NAMES).equals(keys(now, COSName.NAMES))
                || old.containsKey(COSName.OPEN_ACTION) != now.containsKey(COSName.OPEN_ACTION)
                || old.containsKey(COSName.AA) != now.containsKey(COSName.AA);
    }

    private static Set<COSName> keys(COSDictionary catalog, COSName entry) {
        var names = catalog.getCOSDictionary(entry);
        return names == null ? Set.of() : Set.copyOf(names.keySet());
    }
}
