/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.webjars.WebJarVersionLocator;

/**
 * A font that composed documents embed. Lora and Titillium Web (SIL Open Font License 1.1) and Roboto Mono (Apache 2.0) come with
 * Bootstrap Italia; Liberation Sans (SIL Open Font License 1.1), which comes with PDFBox, has the signs that they lack.
 */
record Typeface(String family, int weight, FontStyle style, byte[] bytes, CmapLookup glyphs) {

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static List<Typeface> all() {
        var fontFolder = "/" + new WebJarVersionLocator().fullPath("bootstrap-italia", "dist/fonts");
        var lora = fontFolder + "/Lora/lora-v20-latin-ext_latin-";
        var titillium = fontFolder + "/Titillium_Web/titillium-web-v10-latin-ext_latin-";
        return List.of(
                read("Lora", 400, FontStyle.NORMAL, lora + "regular.ttf"),
                read("Lora", 400, FontStyle.ITALIC, lora + "italic.ttf"),
                read("Lora", 700, FontStyle.NORMAL, lora + "700.ttf"),
                read("Titillium Web", 400, FontStyle.NORMAL, titillium + "regular.ttf"),
                read("Titillium Web", 400, FontStyle.ITALIC, titillium + "italic.ttf"),
                read("Titillium Web", 600, FontStyle.NORMAL, titillium + "600.ttf"),
                read(
                        "Roboto Mono",
                        400,
                        FontStyle.NORMAL,
                        fontFolder + "/Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.ttf"),
                read("Liberation Sans", 400, FontStyle.NORMAL, LIBERATION));
    }

    private static Typeface read(String family, int weight, FontStyle style, String resource) {
        try (var stream = Typeface.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the font %s is not on the class path".formatted(resource));
            }
            var bytes = stream.readAllBytes();
            try (var font = parse(bytes)) {
                return new Typeface(family, weight, style, bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font %s cannot be read".formatted(resource), e);
        }
    }

    /**
     * Offers the font to a document. Ligatures stay out: their glyphs stand for two letters, have no letter of their own and would make the
     * text unreadable for screen readers and searches (PDF/UA-1, 7.21.7).
     */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        var supplier = new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                return load(document);
            }
        };
        builder.useFont(supplier, family, weight, style, true);
    }

    /** Offers the font to the drawings of a document. */
    void addToDrawings(PdfRendererBuilder builder) {
        builder.useFont(
                () -> new ByteArrayInputStream(bytes), family, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private PDFont load(PDDocument document) {
        try {
            var font = parse(bytes);
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the font %s cannot be embedded".formatted(family), e);
        }
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }
}
