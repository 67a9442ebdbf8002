/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.page.Pill.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("spine")
class PillTest {

    private static final LocalDate MONDAY = LocalDate.of(2018, 6, 18);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2018-06-12, in ritardo di 6 giorni, LATE",
        "2018-06-17, in ritardo di 1 giorno, LATE",
        "2018-06-18, scade oggi, RISK",
        "2018-06-19, manca 1 giorno, RISK",
        "2018-06-25, mancano 7 giorni, RISK"
    })
    void whatIsLateOrDueWithinAWeekSaysItsDays(LocalDate due, String words, Role role) {
        assertThat(Pill.due(due, MONDAY)).contains(new Pill(role, words));
    }

    @Test
    void whatIsFurtherAwayHasNoPill() {
        assertThat(Pill.due(MONDAY.plusDays(8), MONDAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2018-06-18, 'oggi, 18/06/2018'",
        "2018-06-19, 'domani, 19/06/2018'",
        "2018-06-22, 'venerdì, 22/06/2018'",
        "2018-06-30, '30/06/2018, fra 12 giorni'",
        "2018-06-12, 12/06/2018"
    })
    void nearDaysAreCalledByTheirNames(LocalDate day, String words) {
        assertThat(Days.near(day, MONDAY)).isEqualTo(words);
    }
}
