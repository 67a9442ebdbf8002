/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("years")
class MeasureProposalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 posti | 160 posti | 120 | 160 | posti | UP",
                "30 giorni | 10 giorni | 30 | 10 | giorni | DOWN",
                "12,5% | 20 % | 12.5 | 20 | % | UP",
                "1.250 persone | 1.400 | 1250 | 1400 | persone | UP",
                "circa 40 utenti | almeno 60 utenti | 40 | 60 | utenti | UP"
            })
    void aNumberAndItsUnitAreReadFromTheWords(
            String baseline, String target, BigDecimal from, BigDecimal to, String unit, Direction direction) {
        var read = MeasureProposal.of(new Wording(baseline, target));
        assertThat(read.baseline())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(from));
        assertThat(read.target()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(to));
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.direction()).isEqualTo(direction);
    }

    @Test
    void wordsWithoutANumberOrWithSeveralGiveNothing() {
        for (var words : new String[] {"basso", "da 10 a 20", "entro il 31/12/2018", "1 su 5", "fascia A2"}) {
            assertThat(MeasureProposal.of(new Wording(words, "")).baseline())
                    .as(words)
                    .isEmpty();
        }
    }
}
