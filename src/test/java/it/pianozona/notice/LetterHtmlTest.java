/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LetterHtmlTest {

    private final LetterHtml html = new LetterHtml(new PublicAddress("https://pianozona.example.it"));

    @Test
    void onlyAnAddressOfTheProductBecomesTheButtonWhateverPeopleWriteIntoANotice() {
        var letter = Jsoup.parse(
                html.document(
                        """
                L'ufficio scrive:

                Apri il compito: https://truffa.example/compiti/1

                Apri il compito: https://pianozona.example.it.truffa.example/compiti/1

                Apri il compito: https://pianozona.example.it/compiti/1"""));

        assertThat(letter.select("a.tasto").eachAttr("href")).containsExactly("https://pianozona.example.it/compiti/1");
        assertThat(letter.select("p a:not(.tasto)").eachText())
                .as("said as the addresses that they are")
                .containsExactly(
                        "https://truffa.example/compiti/1", "https://pianozona.example.it.truffa.example/compiti/1");
    }

    @Test
    void factsAreATableAndNothingIsTakenOverUnescaped() {
        var letter = Jsoup.parse(html.document("Ambito: Rhodense\nEntro: 24/05/2018\n\n<b>Ciao</b>"));

        assertThat(letter.select("th").eachText()).containsExactly("Ambito", "Entro");
        assertThat(letter.select("td").eachText()).containsExactly("Rhodense", "24/05/2018");
        assertThat(letter.select("b")).isEmpty();
        assertThat(letter.text()).contains("<b>Ciao</b>");
    }
}
