/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItalianTest {

    @Test
    void theDayComesFirstWhateverTheMachineSpeaks() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.US);
        try {
            assertThat(Italian.day(LocalDate.of(2018, 3, 1))).isEqualTo("01/03/2018");
            assertThat(Italian.longDay(LocalDate.of(2018, 3, 1))).isEqualTo("1 marzo 2018");
            assertThat(Italian.moment(LocalDateTime.of(2018, 3, 1, 17, 30))).isEqualTo("01/03/2018 alle 17:30");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void anInstantIsReadInItaly() {
        assertThat(Italian.day(Instant.parse("2018-06-30T22:30:00Z"))).isEqualTo("01/07/2018");
        assertThat(Italian.moment(Instant.parse("2018-06-30T22:30:00Z"))).isEqualTo("01/07/2018 alle 00:30");
    }

    @Test
    void oneIsSingular() {
        assertThat(Italian.count(1, "giorno", "giorni")).isEqualTo("1 giorno");
        assertThat(Italian.count(0, "giorno", "giorni")).isEqualTo("0 giorni");
        assertThat(Italian.list(List.of("Rho", "Lainate", "Pero"))).isEqualTo("Rho, Lainate e Pero");
        assertThat(Italian.list(List.of("Rho"))).isEqualTo("Rho");
        assertThat(Italian.list(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "è il 11/01/2018, dal 08/03/2018 al 08/04/2018 | è l'11/01/2018, dall'08/03/2018 all'08/04/2018",
                "Il 8 marzo 2018 e la seduta del 11 maggio 2019 | L'8 marzo 2018 e la seduta dell'11 maggio 2019",
                "dal 18/03/2018 al 01/11/2018 | dal 18/03/2018 al 01/11/2018",
                "al 80 per cento, il 8 di maggio | al 80 per cento, il 8 di maggio",
                "nel 2018 il piano | nel 2018 il piano"
            })
    void theArticleGivesWayToAVowel(String written, String read) {
        assertThat(Italian.elided(written)).isEqualTo(read);
    }
}
