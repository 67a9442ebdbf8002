/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static it.pianozona.support.signature.TestIncrement.appended;
import static it.pianozona.support.signature.TestIncrement.byHand;
import static it.pianozona.support.signature.TestIncrement.catalog;
import static it.pianozona.support.signature.TestIncrement.script;
import static it.pianozona.support.signature.TestIncrement.withStore;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.signature.Verdict.State;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestIncrement.Change;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.support.signature.TestTimestamping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a signature only what serves to verify it is taken; what hides among it is refused. */
@Tag("agreement")
class PdfAdditionsTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final TestTimestamping CLOCK = AUTHORITY.timestamping();
    private static final String RHO = "RSSMRA70A01H264V";
    private static final String LAINATE = "BNCLGU65B02E415K";
    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma a cui si aggiunge");

    private final TestSigner rho = AUTHORITY.signer("Maria", "Rossi", RHO);
    private final TestSigner lainate = AUTHORITY.signer("Luigi", "Bianchi", LAINATE);

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    /** What somebody might write together with a security store. */
    private static Map<String, Change> attacks() {
        var attacks = new LinkedHashMap<String, Change>();
        attacks.put("content of a page", document -> {
            var stream = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
            try (var out = stream.createOutputStream()) {
                out.write("1 0 0 rg 0 0 600 800 re f".getBytes(ISO_8859_1));
            }
            stream.setNeedToBeUpdated(true);
        });
        attacks.put("another stream in the place of a page's", document -> paint(document.getPage(1), document));
        attacks.put("resources of a page", document -> {
            var page = document.getPage(0).getCOSObject();
            page.setItem(COSName.RESOURCES, new COSDictionary());
            page.setNeedToBeUpdated(true);
        });
        attacks.put("size of a page", document -> {
            document.getPage(0).setCropBox(new PDRectangle(10, 10));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        attacks.put("turned page", document -> {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        attacks.put("action of a page", document -> {
            document.getPage(0).getCOSObject().setItem(COSName.AA, dictionary("O", script()));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        attacks.put("one page more", document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .getCOSDictionary(COSName.PAGES)
                    .setNeedToBeUpdated(true);
        });
        attacks.put("one page less", document -> {
            var pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            pages.getCOSArray(COSName.KIDS).remove(1);
            pages.setInt(COSName.COUNT, 1);
            pages.setNeedToBeUpdated(true);
        });
        attacks.put("a link", document -> annotate(document, new PDAnnotationLink().getCOSObject()));
        attacks.put("a field without a value", document -> annotate(document, field(null, 0, 0)));
        attacks.put("a visible field", document -> annotate(document, field(timestamp(), 100, 100)));
        attacks.put(
                "a field that is a signature",
                document -> annotate(document, field(dictionary("Type", name("Sig")), 0, 0)));
        attacks.put("a timestamp's field with an action", document -> {
            var field = field(timestamp(), 0, 0);
            field.setItem(COSName.AA, dictionary("E", script()));
            annotate(document, field);
        });
        attacks.put("a timestamp's field that is none", document -> annotate(document, field(timestamp(), 0, 0)));
        for (var key : List.of(
                "OpenAction",
                "AA",
                "Names",
                "OCProperties",
                "Outlines",
                "Dests",
                "URI",
                "Perms",
                "Metadata",
                "PageLabels",
                "ViewerPreferences",
                "StructTreeRoot",
                "Collection",
                "Legal",
                "PieceInfo",
                "NeedsRendering",
                "Lang",
                "Qualsiasi")) {
            attacks.put("catalog: " + key, document -> catalog(document).setItem(name(key), script()));
        }
        attacks.put("catalog: version that is a script", document -> catalog(document)
                .setItem(COSName.VERSION, script()));
        attacks.put("catalog: pages without form", document -> catalog(document).removeItem(COSName.ACRO_FORM));
        for (var key : List.of("XFA", "DR", "DA", "CO", "NeedAppearances", "Q", "JS")) {
            attacks.put("form: " + key, document -> {
                var form = document.getDocumentCatalog().getAcroForm().getCOSObject();
                form.setItem(name(key), script());
                form.setNeedToBeUpdated(true);
            });
        }
        attacks.put("the signature's own field", document -> {
            var field = document.getSignatureFields().get(0).getCOSObject();
            field.setItem(COSName.RECT, corners(100, 100));
            field.setNeedToBeUpdated(true);
        });
        attacks.put("the look of the signature's field", document -> {
            var field = document.getSignatureFields().get(0).getCOSObject();
            field.setItem(COSName.AP, dictionary("N", document.getDocument().createCOSStream()));
            field.setNeedToBeUpdated(true);
        });
        attacks.put("an object that nothing names", document -> {
            catalog(document).getCOSDictionary(name("DSS")).setItem(name("Certs"), new COSArray());
            document.getDocumentInformation().setTitle("Un altro accordo");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        });
        return attacks;
    }

    @Test
    void an_empty_security_store_alone_is_taken() {
        assertThat(examine(withStore(rho.signPades(ISSUED), document -> {})).reason())
                .isEqualTo(Reason.VERIFIED);
        assertThat(examine(withStore(CLOCK.signPades(rho, "LTA", ISSUED), document -> {}))
                        .reason())
                .isEqualTo(Reason.VERIFIED);
    }

    @Test
    void the_declaration_of_the_extensions_and_the_day_of_the_last_change_are_taken() {
        var extended = withStore(rho.signPades(ISSUED), document -> {
            var extension = new COSDictionary();
            extension.setItem(name("BaseVersion"), name("1.7"));
            extension.setItem(name("ExtensionLevel"), COSInteger.get(5));
            catalog(document).setItem(name("Extensions"), dictionary("ESIC", extension));
            var particulars = document.getDocumentInformation();
            particulars.setModificationDate(java.util.Calendar.getInstance());
            particulars.setProducer("Un programma di firma");
            particulars.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(examine(extended).reason()).isEqualTo(Reason.VERIFIED);
    }

    @Test
    void whatever_else_is_written_with_a_security_store_is_refused() {
        var files = List.of(rho.signPades(ISSUED), CLOCK.signPades(rho, "LTA", ISSUED));
        for (var attack : attacks().entrySet()) {
            for (var signed : files) {
                var verdict = examine(withStore(signed, attack.getValue()));

                assertThat(verdict.state()).as(attack.getKey()).isEqualTo(State.REFUSED);
            }
        }
    }

    @Test
    void whatever_is_written_without_a_security_store_is_refused_as_well() {
        var signed = CLOCK.signPades(rho, "LTA", ISSUED);
        for (var attack : attacks().entrySet()) {
            var changed = appended(signed, document -> {
                catalog(document).setNeedToBeUpdated(true);
                if (catalog(document).getCOSDictionary(name("DSS")) != null) {
                    attack.getValue().on(document);
                }
            });

            assertThat(examine(changed).state()).as(attack.getKey()).isEqualTo(State.REFUSED);
        }
    }

    /** The timestamp covers the attack and so vouches for it: it is refused all the same. */
    @Test
    void a_timestamp_of_the_document_after_a_change_makes_nothing_good() {
        var signed = CLOCK.signPades(rho, "LT", ISSUED);
        for (var attack : attacks().entrySet()) {
            var changed = withStore(signed, attack.getValue());
            var stamped = stampedIfPossible(changed);

            assertThat(examine(stamped).state()).as(attack.getKey()).isEqualTo(State.REFUSED);
            assertThat(examine(CLOCK.tsd(changed)).state()).as(attack.getKey()).isEqualTo(State.REFUSED);
        }
    }

    @Test
    void the_next_signatory_cannot_hide_a_change_in_what_is_added_before_the_signature() {
        var accepted = CLOCK.signPades(rho, "LT", ISSUED);
        for (var attack : attacks().entrySet()) {
            var changed = withStore(accepted, attack.getValue());
            try {
                var signed = CLOCK.signPades(lainate, "LT", changed);
                assertThat(examine(signed, next(accepted)).state())
                        .as(attack.getKey())
                        .isEqualTo(State.REFUSED);
            } catch (RuntimeException theToolRefuses) {
                assertThat(theToolRefuses).isNotNull();
            }
        }
    }

    @Test
    void notes_and_paint_after_any_level_are_refused() {
        for (var level : List.of("B", "T", "LT", "LTA")) {
            var signed = CLOCK.signPades(rho, level, ISSUED);

            for (var changed : List.of(
                    TestPdf.withANote(signed),
                    TestPdf.withANoteOn(signed, 1),
                    TestPdf.paintedOver(signed),
                    TestPdf.savedAgain(signed),
                    stampedIfPossible(TestPdf.withANoteOn(signed, 1)),
                    stampedIfPossible(TestPdf.paintedOver(signed)))) {
                assertThat(examine(changed).state()).as(level).isEqualTo(State.REFUSED);
            }
        }
    }

    @Test
    void a_change_hidden_in_the_revision_of_the_store_is_refused() {
        var signed = rho.signPades(ISSUED);
        var both = withStore(signed, document -> paint(document.getPage(0), document));
        var hidden = both.clone();
        hidden[new String(both, ISO_8859_1).lastIndexOf("%%EOF", signed.length - 1)] = '%';

        assertThat(examine(hidden).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_table_that_gives_up_an_object_or_names_an_earlier_one_is_refused() {
        var signed = rho.signPades(ISSUED);
        var root = "/Root 1 0 R /Size 90";
        var page = new String(ISSUED, ISO_8859_1).indexOf("7 0 obj");

        for (var table : List.of(
                "7 1\n0000000000 00001 f \n",
                "0 1\n0000000000 65535 f \n7 1\n0000000000 00001 f \n",
                "7 1\n%010d 00000 n \n".formatted(signed.length),
                "12 1\n%010d 00000 n \n".formatted(page),
                "7 1\n%010d 00001 n \n".formatted(signed.length))) {
            var changed = byHand(signed, "7 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n", table, root);

            assertThat(examine(changed).state()).as(table).isEqualTo(State.REFUSED);
        }
        var unnamed = byHand(
                signed, "7 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n", "0 1\n0000000000 65535 f \n", root);
        assertThat(examine(unnamed).state()).isEqualTo(State.REFUSED);
        var bare = byHand(signed, "% nulla\n", "0 1\n0000000000 65535 f \n", root);
        assertThat(examine(bare).reason()).as("a table alone").isIn(Reason.VERIFIED, Reason.BYTES_AFTER_SIGNATURE);
    }

    @Test
    void a_signature_whose_own_append_gives_up_an_object_of_the_document_is_refused() {
        var freed = byHand(ISSUED, "% nulla\n", "7 1\n0000000000 00001 f \n", "/Root 1 0 R /Size 90");
        freed[new String(freed, ISO_8859_1).lastIndexOf("%%EOF") - 1] = ' ';

        assertThat(examine(rho.signPades(freed)).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_timestamp_of_the_document_that_cannot_be_read_or_is_changed_is_refused() {
        var stamped = CLOCK.stampPdf(rho.signPades(ISSUED));
        var text = new String(stamped, ISO_8859_1);
        var at = text.indexOf("/Contents <", text.indexOf("/DocTimeStamp")) + 11;
        var information = text.toLowerCase(java.util.Locale.ROOT).indexOf("2a864886f70d0109100104", at) + 22;
        for (var where : new int[] {at, at + 8, information + 30, information + 90, information + 150}) {
            var changed = stamped.clone();
            changed[where] = (byte) (changed[where] == '0' ? '1' : '0');
            assertThat(examine(changed).state()).as("at %d", where - at).isEqualTo(State.REFUSED);
        }
        var emptied = stamped.clone();
        for (int i = at; emptied[i] != '>'; i++) {
            emptied[i] = '0';
        }
        assertThat(examine(emptied).state()).isEqualTo(State.REFUSED);
        var inTheDocument = stamped.clone();
        inTheDocument[ISSUED.length / 2] ^= 1;
        assertThat(examine(inTheDocument).state()).isEqualTo(State.REFUSED);
    }

    private static byte[] stampedIfPossible(byte[] pdf) {
        try {
            return CLOCK.stampPdf(pdf);
        } catch (RuntimeException theToolRefuses) {
            return pdf;
        }
    }

    private static void paint(PDPage page, PDDocument document) throws java.io.IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write("1 0 0 rg 0 0 600 800 re f".getBytes(ISO_8859_1));
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void annotate(PDDocument document, COSDictionary annotation) {
        var page = document.getPage(0).getCOSObject();
        var notes = new COSArray();
        if (page.getCOSArray(COSName.ANNOTS) != null) {
            notes.addAll(page.getCOSArray(COSName.ANNOTS));
        }
        annotation.setDirect(false);
        notes.add(annotation);
        page.setItem(COSName.ANNOTS, notes);
        page.setNeedToBeUpdated(true);
        if (COSName.SIG.equals(annotation.getCOSName(COSName.FT))) {
            var form = document.getDocumentCatalog().getAcroForm().getCOSObject();
            form.getCOSArray(COSName.FIELDS).add(annotation);
            form.setNeedToBeUpdated(true);
        }
    }

    private static COSDictionary field(COSDictionary value, int width, int height) {
        var field = new PDAnnotationWidget().getCOSObject();
        field.setItem(COSName.FT, COSName.SIG);
        field.setItem(COSName.T, new COSString("Marca"));
        field.setItem(COSName.RECT, corners(width, height));
        if (value != null) {
            field.setItem(COSName.V, value);
        }
        return field;
    }

    private static COSArray corners(int width, int height) {
        var corners = new COSArray();
        Stream.of(0, 0, width, height).map(one -> (COSBase) new COSFloat(one)).forEach(corners::add);
        return corners;
    }

    private static COSDictionary timestamp() {
        var value = new COSDictionary();
        value.setItem(COSName.TYPE, name("DocTimeStamp"));
        value.setItem(COSName.FILTER, name("Adobe.PPKLite"));
        value.setItem(COSName.SUB_FILTER, name("ETSI.RFC3161"));
        value.setItem(COSName.CONTENTS, new COSString(new byte[] {0x30, 0}));
        var range = new COSArray();
        Stream.of(0, 10, 20, 10).map(COSInteger::get).forEach(range::add);
        value.setItem(COSName.BYTERANGE, range);
        return value;
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(name(key), value);
        return dictionary;
    }

    private static Verdict examine(byte[] file) {
        return examine(file, new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of()));
    }

    private static Verdict examine(byte[] file, Expectation expectation) {
        return ExaminationTest.strict().examine(file, expectation);
    }

    private static Expectation next(byte[] accepted) {
        return new Expectation(ISSUED, Set.of(Hashes.sha256(accepted)), Set.of(LAINATE), Set.of(RHO));
    }
}
