/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("desk")
class ChaptersTest {

    private final Chapters chapters = new Chapters();
    private final Document contents = Jsoup.parse(chapters.contents().html());

    @Test
    void theListLeadsToChaptersThatExistAndEachHasATitle() {
        var listed = links(contents);

        assertThat(listed).contains("sindaco", "delegato", "segreteria", "coordinatore", "regione");
        assertThat(listed).allSatisfy(name -> assertThat(chapters.find(name))
                .hasValueSatisfying(chapter -> assertThat(chapter.title()).isNotBlank()));
    }

    @Test
    void noChapterPointsAtAChapterOrAPictureThatIsNotThere() {
        var all = Stream.concat(Stream.of(contents), links(contents).stream().map(this::page))
                .toList();

        assertThat(all).allSatisfy(page -> {
            assertThat(links(page))
                    .allSatisfy(name -> assertThat(chapters.find(name)).isPresent());
            assertThat(page.select("img")).allSatisfy(image -> {
                assertThat(image.attr("alt")).isNotBlank();
                assertThat(getClass().getResource("/static" + image.attr("src")))
                        .isNotNull();
            });
        });
    }

    @Test
    void theLicenceLineOfAFileIsNotShown() {
        assertThat(contents.text()).doesNotContain("SPDX");
    }

    private Document page(String name) {
        return Jsoup.parse(chapters.find(name).orElseThrow().html());
    }

    private static List<String> links(Document page) {
        return page.select("a[href^=/guida/]").stream()
                .map(link -> link.attr("href").replaceFirst("^/guida/", "").replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }
}
