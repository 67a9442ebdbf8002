/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("spine")
class SittingDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 3, 1);

    @ParameterizedTest(name = "{0} on {1} is the last day")
    @CsvSource({
        "RHO-2018-2020, 2020-12-31",
        "RHO-2018-2020-2, 2020-12-31",
        "RHO-2018-2020-AGG-1, 2020-12-31",
        "CTSS-PC-2018-2020, 2020-12-31",
        "RHO-2015-2017, 2018-04-30",
        "RHO-CAPOFILA-3, 2019-03-01",
        "RHO-2020-2018, 2019-03-01"
    })
    void whatIsDecidedHasALastDay(String key, LocalDate last) {
        assertThatCode(() -> check(key, last, true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(key, last.plusDays(1), true))
                .hasMessageStartingWith("«Data e ora»")
                .hasMessageContaining("Indica una data entro il")
                .hasMessageContaining("controlla l'anno");
    }

    @Test
    void beyondSixtyDaysItIsConfirmedAndOnTheSixtiethNot() {
        assertThatCode(() -> check("RHO-2018-2020", TODAY.plusDays(60), false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("RHO-2018-2020", TODAY.plusDays(61), false))
                .hasMessageContaining("più di 60 giorni")
                .hasMessageContaining("Confermo");
        assertThatCode(() -> check("RHO-2018-2020", TODAY.plusDays(61), true)).doesNotThrowAnyException();
    }

    private static void check(String key, LocalDate day, boolean confirmed) {
        SittingDates.checkFarAway("Data e ora", day.atTime(18, 0), key, confirmed, TODAY);
    }
}
