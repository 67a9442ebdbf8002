/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.chart.Charts;
import it.pianozona.document.Composers;
import it.pianozona.document.PdfPages;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.VeraPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class PlanPapersTest {

    private static final Instant LATER = Instant.parse("2019-03-05T17:44:31Z");

    private final PlanPapers papers = new PlanPapers(Composers.pdf(), Composers.odt(), new Charts());

    @Test
    void theWholePlanPassesVeraPdfAndSaysWhatTheDataSay() throws IOException {
        var paper = papers.paper(SamplePlans.rhodense(), SamplePlans.approved());

        var pdf = kept("piano.pdf", papers.planPdf(paper));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf))
                .contains(
                        "Piano di Zona 2018-2020, Rhodense", "RHO-2018-2020/PDZ/1", "27 aprile 2018", "3f2a".repeat(16))
                .contains("4. L'offerta sociale e sociosanitaria", "un punto in ogni Comune", "Nido «Il girasole»")
                .contains("Figura 8. Spesa sociale pro capite", "Azione 3.3.", "261.500,50 €", "Popolazione residente")
                .contains("Totale del piano 17.632.400,50 € 17.632.400,50 € 17.707.400,50 € 52.972.201,50 €")
                .contains("Tutti gli anni 52.972.201,50 € 2.353.504,50 € 50.618.697,00 €")
                .contains("accolta in parte: Il tema entra nella sezione 3.", "in attesa di risposta")
                .contains("Risposta: accolto, 01/12/2017", "Presenti: 84 persone")
                .contains("parere favorevole con osservazioni", "24 su 27", "mancano Pero, Vanzago e Lainate")
                .doesNotContain("BOZZA", "${", "Optional")
                .doesNotContainPattern("\\bnull\\b");
    }

    @Test
    void theIndexHasTheChaptersWithTheirPages() throws IOException {
        var pdf = papers.planPdf(papers.paper(SamplePlans.rhodense(), SamplePlans.approved()));

        try (var document = Loader.loadPDF(pdf)) {
            var index = page(document, 2);
            var entry =
                    Pattern.compile("Quadro finanziario triennale[ .]+(\\d+)").matcher(index);
            assertThat(entry.find()).isTrue();
            assertThat(page(document, Integer.parseInt(entry.group(1)))).contains("Risorse per area, fonte e anno");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .children())
                    .extracting(one -> one.getTitle())
                    .contains("Indice", "1. Gli esiti della programmazione precedente", "Schede azione", "Pareri");
        }
    }

    @Test
    void everyChartIsATaggedFigureWithItsWords() throws IOException {
        var pdf = papers.planPdf(papers.paper(SamplePlans.rhodense(), SamplePlans.approved()));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(Figures.alternatives(document)).hasSize(8).allSatisfy(words -> assertThat(words)
                    .contains("Spesa sociale pro capite", "Lombardia"));
        }
    }

    @Test
    void aDraftSaysOnItsPagesThatItIsOne() throws IOException {
        var paper = papers.paper(SamplePlans.rhodense(), SamplePlans.draft());

        for (var pdf : List.of(papers.planPdf(paper), papers.annexPdf(paper), papers.summaryPdf(paper))) {
            assertThat(text(pdf))
                    .contains("BOZZA 9b1c9b1c9b1c", "non è il piano approvato")
                    .doesNotContain("PDZ/1");
        }
    }

    @Test
    void theSameDataAtAnotherTimeGiveTheSameBytesButForDateAndIdentifiers() throws IOException {
        var edition = SamplePlans.approved();
        var later = new PlanPapers(Composers.pdfAt(LATER), Composers.odtAt(LATER), new Charts());
        var paper = papers.paper(SamplePlans.rhodense(), edition);

        assertThat(papers.planPdf(paper)).isEqualTo(papers.planPdf(papers.paper(SamplePlans.rhodense(), edition)));
        assertThat(PdfObjects.undated(later.planPdf(paper))).isEqualTo(PdfObjects.undated(papers.planPdf(paper)));
        assertThat(PdfObjects.undated(later.summaryPdf(paper))).isEqualTo(PdfObjects.undated(papers.summaryPdf(paper)));
        assertThat(entries(later.planOdt(paper))).isEqualTo(entries(papers.planOdt(paper)));
    }

    @Test
    void theSummaryOfALargePlanHasFourPagesAndSaysWhatItLeavesOut() throws IOException {
        var paper = papers.paper(SamplePlans.large(), SamplePlans.approved());

        var pdf = kept("sintesi-grande.pdf", papers.summaryPdf(paper));

        VeraPdf.requirePasses(pdf);
        assertThat(PdfPages.count(pdf)).isLessThanOrEqualTo(4);
        assertThat(text(pdf)).contains("42 Comuni", "obiettivi: vedi il piano", "52.972.202 €");
    }

    @Test
    void theSummaryOfASmallPlanListsEverything() throws IOException {
        var pdf = kept("sintesi.pdf", papers.summaryPdf(papers.paper(SamplePlans.rhodense(), SamplePlans.approved())));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf))
                .contains("9 Comuni", "trovano pochi posti nido", "(261.501 €)", "Da dove vengono i soldi")
                .doesNotContain("vedi il piano");
    }

    @Test
    void theAnnexPassesVeraPdf() throws IOException {
        var pdf = kept("allegato.pdf", papers.annexPdf(papers.paper(SamplePlans.rhodense(), SamplePlans.approved())));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf)).contains("Istat, bilancio demografico", "27 su 27", "Rendiconti comunali 2017");
    }

    @Test
    void anEmptyPlanIsComposedToo() throws IOException {
        var paper = papers.paper(SamplePlans.empty(), SamplePlans.draft());

        VeraPdf.requirePasses(papers.planPdf(paper));
        assertThat(text(papers.summaryPdf(paper))).contains("I bisogni non sono ancora scritti");
        assertThat(papers.planOdt(paper)).isNotEmpty();
    }

    @Test
    void theEditablePlanHasTextTablesIndexAndPictures() throws IOException {
        var entries = entries(
                kept("piano.odt", papers.planOdt(papers.paper(SamplePlans.rhodense(), SamplePlans.approved()))));

        assertThat(entries.get("content.xml"))
                .contains("Azione 3.3. Assistenza domiciliare", "table:number-rows-spanned=\"2\"", "text:bookmark-ref")
                .contains("xlink:href=\"https://www.istat.it/\"", "Pictures/figura-8.svg", "<svg:desc>")
                .doesNotContain("${", "Optional");
        assertThat(entries.keySet())
                .filteredOn(name -> name.startsWith("Pictures/"))
                .hasSize(8);
        assertThat(entries.get("META-INF/manifest.xml")).contains("Pictures/figura-1.svg");
    }

    @Test
    void aSignThatCannotBePrintedIsRefusedInADraftAndMarkedInWhatIsApproved() throws IOException {
        var plan = SamplePlans.withText("<p>Grazie 😀 a tutti</p>");

        assertThatThrownBy(() -> papers.planPdf(papers.paper(plan, SamplePlans.draft())))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("😀");
        assertThat(text(papers.planPdf(papers.paper(plan, SamplePlans.approved()))))
                .contains("Grazie [U+1F600] a tutti");
    }

    @Test
    void whatWasPastedCannotSpoilTheDocument() throws IOException {
        var pdf = papers.planPdf(papers.paper(
                SamplePlans.withText(
                        "<script>alert(1)</script><h4>Salto</h4><p onclick=\"x()\">Testo</p>"
                                + "<table><tr><td colspan=\"900\">a</td></tr><tr><td>b</td><td rowspan=\"40\">c</td></tr></table>"),
                SamplePlans.draft()));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf)).contains("Salto", "Testo").doesNotContain("alert");
    }

    private static String page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("[\\s\u00a0]+", " ");
    }

    /** The entries of an ODT, its date taken out. */
    private static Map<String, String> entries(byte[] odt) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                entries.put(entry.getName(), text.replaceAll("<dc:date>[^<]*", ""));
            }
        }
        return entries;
    }

    /** Kept under {@code target/documents}, for whoever wants to look at them. */
    private static byte[] kept(String name, byte[] bytes) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
