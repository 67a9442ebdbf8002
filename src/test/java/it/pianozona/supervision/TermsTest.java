/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The exact figures of requirement 5.4. */
@Tag("agreement")
class TermsTest {

    @Test
    void aWithdrawalOfTheFirstOfMarchTakesEffectOnTheLastDayOfTheYear() {
        assertThat(Terms.withdrawal(LocalDate.of(2026, 3, 1), 90)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aWithdrawalOfMidNovemberTakesEffectNinetyDaysLater() {
        assertThat(Terms.withdrawal(LocalDate.of(2026, 11, 15), 90)).isEqualTo(LocalDate.of(2027, 2, 13));
    }

    @Test
    void aNoticeThatEndsOnTheLastDayOfTheYearIsThatDay() {
        assertThat(Terms.withdrawal(LocalDate.of(2026, 10, 2), 90)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Terms.withdrawal(LocalDate.of(2026, 10, 3), 90)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aNewLeadBodyBeginsOnTheFirstOfAMonth() {
        assertThat(Terms.nextMonth(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(Terms.nextMonth(LocalDate.of(2026, 2, 1))).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
