/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.VeraPdf;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("agreement")
class PdfComposerTest {

    private final PdfComposer composer = Composers.pdf();

    public record Sample(String title, String text, List<BigDecimal> amounts) {}

    @Test
    void whatIsComposedPassesBothFlavoursOfVeraPdfOverManyPages() {
        VeraPdf.requirePasses(composer.compose(
                "sample", sample("Perché è così, l'ufficio affianca: «qualità» e più, 1.000 ≥ 10 → sì")));
    }

    @Test
    void theSameDataAtTheSameInstantGiveTheSameBytes() throws InterruptedException {
        var first = composer.compose("sample", sample("uguale"));
        Thread.sleep(1100);
        assertThat(composer.compose("sample", sample("uguale"))).isEqualTo(first);
    }

    @Test
    void theDocumentHasItsTitleItsLanguageItsDateAndTheOutlineOfItsHeadings() throws IOException {
        try (var pdf = Loader.loadPDF(composer.compose("sample", sample("testo")))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Conferenza di Rho");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2018-06-30T10:00:00Z"));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("it");
            var outline = pdf.getDocumentCatalog().getDocumentOutline().children();
            assertThat(outline).singleElement().satisfies(title -> {
                assertThat(title.getTitle()).isEqualTo("Conferenza di Rho");
                assertThat(title.children())
                        .extracting(heading -> heading.getTitle())
                        .containsExactly("Testo", "Tabella");
            });
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("1.234,50\u00a0€").contains("Pagina 2 di");
        }
    }

    @Test
    void textIsWrittenAsTextAndNeverAsMarkup() throws IOException {
        try (var pdf = Loader.loadPDF(composer.compose("sample", sample("<h1>x</h1> & \u0000  [[${paper}]]")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("<h1>x</h1> &")
                    .contains("[[${paper}]]");
        }
    }

    @Test
    void accentsThatCameApartAreJoinedAndInvisibleSignsLeftOut() throws IOException {
        try (var pdf = Loader.loadPDF(composer.compose("sample", sample("citta\u0300 ze\u200bro")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("città zero");
        }
    }

    @Test
    void aSignThatNoFontHasIsNamedAndNotReplacedInSilence() {
        assertThatThrownBy(() -> composer.compose("sample", sample("Grazie 😀 a tutti")))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("😀")
                .hasMessageContaining("Grazie");
    }

    @Test
    void aTextThatIsTooLongForADocumentIsRefused() {
        assertThatThrownBy(() -> composer.compose("sample", sample("a ".repeat(1_500_000))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("tre milioni");
    }

    @Test
    void whoeverFindsNoPlaceIsToldToTryAgain() {
        assertThatThrownBy(() -> Composers.crowded().compose("sample", sample("testo")))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("Riprova tra un minuto");
    }

    private static Sample sample(String text) {
        return new Sample("Conferenza di Rho", text, Collections.nCopies(80, new BigDecimal("1234.5")));
    }
}
