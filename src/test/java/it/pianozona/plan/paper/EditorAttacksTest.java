/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.chart.Charts;
import it.pianozona.document.Composers;
import it.pianozona.support.EditorAttacks;
import it.pianozona.text.RichText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing of what was published against editors is left in a text, nor in the documents made of it. */
@Tag("plan")
class EditorAttacksTest {

    private final PlanPapers papers = new PlanPapers(Composers.pdf(), Composers.odt(), new Charts());

    @Test
    void nothing_of_any_attack_is_left_in_a_text() {
        for (var attack : EditorAttacks.ALL) {
            var clean = RichText.sanitised("<p>prima</p>" + attack + "<p>dopo</p>");
            var body = Jsoup.parseBodyFragment(clean.html()).body();

            assertThat(
                            body.select("*")
                                    .not(
                                            "body, h3, h4, p, ul, ol, li, strong, em, br, blockquote, table, caption, thead, tbody, tr, th, td, a"))
                    .as(attack)
                    .isEmpty();
            for (var element : body.select("*")) {
                assertThat(element.attributes().asList()).as(attack).allMatch(one -> java.util.Set.of(
                                "scope", "colspan", "rowspan", "href")
                        .contains(one.getKey()));
                assertThat(element.attr("href")).as(attack).matches("|https?://.*|mailto:.*");
            }
            assertThat(clean.html()).as(attack).doesNotContain("fuori.invalid", "<!--", "data-mce");
            assertThat(RichText.sanitised(clean.html())).as(attack).isEqualTo(clean);
        }
    }

    @Test
    void nothing_of_any_attack_is_left_in_the_documents() throws IOException {
        var paper = papers.paper(SamplePlans.withText(String.join("<p>e</p>", EditorAttacks.ALL)), SamplePlans.draft());

        try (var pdf = Loader.loadPDF(papers.planPdf(paper))) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            for (var page : pdf.getPages()) {
                for (var note : page.getAnnotations()) {
                    assertThat(note).isInstanceOf(PDAnnotationLink.class);
                    if (((PDAnnotationLink) note).getAction() instanceof PDActionURI address) {
                        assertThat(address.getURI())
                                .doesNotContain("fuori.invalid")
                                .startsWith("http");
                    }
                }
            }
        }
        assertThat(content(papers.planOdt(paper)))
                .doesNotContain("fuori.invalid", "javascript:", "data-mce", "<script");
    }

    private static String content(byte[] odt) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content");
    }
}
