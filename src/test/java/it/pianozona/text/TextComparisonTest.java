/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import static it.pianozona.text.TextComparison.Fate.DELETED;
import static it.pianozona.text.TextComparison.Fate.INSERTED;
import static it.pianozona.text.TextComparison.Fate.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.text.TextComparison.Passage;
import it.pianozona.text.TextComparison.Words;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class TextComparisonTest {

    @Test
    void withinAParagraphTheWordsThatChangedAreMarked() {
        assertThat(compare("<p>Seguite 210 famiglie.</p>", "<p>Seguite 230 famiglie.</p>"))
                .containsExactly(new Passage(
                        false,
                        false,
                        List.of(
                                new Words(SAME, "Seguite "),
                                new Words(DELETED, "210"),
                                new Words(INSERTED, "230"),
                                new Words(SAME, " famiglie."))));
    }

    @Test
    void paragraphsThatCameWentAndStayedAreReadInOrder() {
        assertThat(compare("<h3>Uno</h3><p>Resta</p><p>Va via del tutto</p>", "<h3>Uno</h3><p>Nuovo</p><p>Resta</p>"))
                .containsExactly(
                        new Passage(true, false, List.of(new Words(SAME, "Uno"))),
                        new Passage(false, false, List.of(new Words(INSERTED, "Nuovo"))),
                        new Passage(false, false, List.of(new Words(SAME, "Resta"))),
                        new Passage(false, false, List.of(new Words(DELETED, "Va via del tutto"))));
    }

    @Test
    void aMarkThatChangedWithoutWordsIsSaid() {
        var passages = compare("<p>Tre liste</p>", "<p>Tre <b>liste</b></p>");

        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).onlyForm()).isTrue();
        assertThat(passages.get(0).isChanged()).isTrue();
    }

    @Test
    void textsWithNothingInCommonAreNotMingled() {
        assertThat(compare("<p>Gatti e cani</p>", "<p>Bilancio sociale triennale</p>"))
                .extracting(one -> one.words().get(0).fate())
                .containsExactly(DELETED, INSERTED);
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(compare("<ul><li>a</li></ul>", "<ul><li>a</li></ul>")).noneMatch(Passage::isChanged);
    }

    private static List<Passage> compare(String before, String after) {
        return TextComparison.of(RichText.sanitised(before), RichText.sanitised(after));
    }
}
