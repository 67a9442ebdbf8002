/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import it.pianozona.rule.RuleViolated;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;

/**
 * Composes archival, accessible PDF (PDF/A-2a, ISO 19005-2, and PDF/UA-1, ISO 14289-1) from a template and data. The same data at the
 * same instant give the same bytes. Nothing is fetched from outside: styles and pictures stand in the template.
 */
@Service
public class PdfComposer {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Pianozona";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final PaperTemplates templates;
    private final Clock clock;
    private final Semaphore places;
    private final long patienceSeconds;
    private final List<Typeface> typefaces;
    private final PrintableText printable;

    /**
     * @param places documents that may be composed at once; an agreement of 60 parties takes less than 96 MB
     * @param patienceSeconds how long one waits for a place
     */
    PdfComposer(
            PaperTemplates templates,
            Clock clock,
            @Value("${pianozona.document.places}") int places,
            @Value("${pianozona.document.patience-seconds}") long patienceSeconds) {
        this.templates = templates;
        this.clock = clock;
        this.places = new Semaphore(places, true);
        this.patienceSeconds = patienceSeconds;
        this.typefaces = Typeface.all();
        this.printable = new PrintableText(typefaces);
    }

    /**
     * Composes a document, dated at this moment.
     *
     * @param template name without ending of a file under {@code documents/}, for example {@code agreement/agreement}
     * @param paper what the template calls {@code paper}
     * @throws RuleViolated when a text holds a sign that no font has, or too many documents are being composed
     */
    public byte[] compose(String template, Object paper) {
        var document = templates.fill(template, paper);
        printable.prepare(document);
        return composed(template, document);
    }

    /**
     * Like {@link #compose}, for data that can no longer be changed: a sign that no font has is written as its code, {@code [U+1F600]}.
     */
    public byte[] composeMarking(String template, Object paper) {
        var document = templates.fill(template, paper);
        printable.prepareMarking(document);
        return composed(template, document);
    }

    /** What of a text cannot be printed, in Italian words that name the sign; empty if all of it can. */
    public Optional<String> unprintable(String text) {
        return printable.problem(text);
    }

    private byte[] composed(String template, Document document) {
        Bookmarks.addTo(document);
        takePlace();
        try {
            return render(document, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("the document %s cannot be composed".formatted(template), e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RuleViolated("Il sistema sta già componendo altri documenti. Riprova tra un minuto.");
    }

    private byte[] render(Document document, Instant at) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new DatedPdf(at);
                var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB)
                    .withProducer(PRODUCER)
                    .useSVGDrawer(svg)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(document, null)
                    .toStream(out);
            typefaces.forEach(typeface -> typeface.addTo(builder, pdf));
            if (!Pictures.of(document).isEmpty()) {
                typefaces.forEach(typeface -> typeface.addToDrawings(builder));
            }
            builder.run();
        }
        return out.toByteArray();
    }
}
