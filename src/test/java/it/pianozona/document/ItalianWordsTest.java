/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.document.ItalianWords.Passage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("agreement")
class ItalianWordsTest {

    private final ItalianWords it = ItalianWords.INSTANCE;

    @Test
    void amountsHavePointsACommaAndAEuroThatStaysOnTheLine() {
        assertThat(it.euro(new BigDecimal("1234567.8"))).isEqualTo("1.234.567,80\u00a0€");
        assertThat(it.euro(new BigDecimal("-0.50"))).isEqualTo("-0,50\u00a0€");
        assertThat(it.number(new BigDecimal("0.50"))).isEqualTo("0,5");
    }

    @Test
    void theFirstOfAMonthIsWrittenAsPeopleSayIt() {
        assertThat(it.day(LocalDate.of(2018, 7, 1))).isEqualTo("1º\u00a0luglio\u00a02018");
        assertThat(it.day(LocalDate.of(2018, 7, 31))).isEqualTo("31\u00a0luglio\u00a02018");
        assertThat(it.hour(LocalDateTime.of(2018, 7, 1, 9, 5))).isEqualTo("09:05");
    }

    @Test
    void namesAreListedWithAnAndBeforeTheLast() {
        assertThat(it.list(List.of())).isEmpty();
        assertThat(it.list(List.of("Rho"))).isEqualTo("Rho");
        assertThat(it.list(List.of("Rho", "Pero", "Arese"))).isEqualTo("Rho, Pero e Arese");
        assertThat(it.count(1, "ente", "enti")).isEqualTo("1\u00a0ente");
    }

    @Test
    void linesThatBeginWithADashAreTheItemsOfAList() {
        assertThat(it.passages("Finalità:\r\n\r\n- prima;\n• seconda.\nFine"))
                .containsExactly(
                        new Passage(false, List.of("Finalità:")),
                        new Passage(true, List.of("prima;", "seconda.")),
                        new Passage(false, List.of("Fine")));
        assertThat(it.passages("  ")).isEmpty();
    }
}
