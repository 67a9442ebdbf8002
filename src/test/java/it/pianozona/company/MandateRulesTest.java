/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class MandateRulesTest {

    private static final MandateRules THREE_YEARS = new MandateRules(Period.ofMonths(36), List.of());

    private static MandateDraft draft(String from, Optional<LocalDate> to, String... weights) {
        var goals = java.util.Arrays.stream(weights)
                .map(weight -> new MandateGoal("Obiettivo " + weight, new BigDecimal(weight)))
                .toList();
        return new MandateDraft("Maria Rossi", Optional.of(LocalDate.parse(from)), to, goals);
    }

    @Test
    void thirtySixMonthsEndOnTheDayBefore() {
        assertThat(THREE_YEARS
                        .check(draft("2017-01-01", Optional.empty(), "100"))
                        .to())
                .isEqualTo("2019-12-31");
        assertThat(THREE_YEARS
                        .check(draft("2016-02-29", Optional.empty(), "100"))
                        .to())
                .isEqualTo("2019-02-27");
    }

    @Test
    void theWeightsOfTheGoalsAreAHundredAtMost() {
        // 33.33 three times are 99.99
        assertThat(THREE_YEARS
                        .check(draft("2017-01-01", Optional.empty(), "33.33", "33.33", "33.33"))
                        .from())
                .isEqualTo("2017-01-01");
        assertThatThrownBy(() -> THREE_YEARS.check(draft("2017-01-01", Optional.empty(), "60", "40.01")))
                .hasMessage("«Obiettivi del mandato»: i pesi fanno 100,01, al massimo 100. Togli 0,01.");
        assertThatThrownBy(() -> THREE_YEARS.check(draft("2017-01-01", Optional.empty(), "0")))
                .hasMessageContaining("il peso va da più di 0 a 100");
        assertThatThrownBy(() -> THREE_YEARS.check(draft("2017-01-01", Optional.empty())))
                .hasMessageContaining("scrivine almeno uno");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> THREE_YEARS.check(new MandateDraft("", Optional.empty(), Optional.empty(), List.of())))
                .hasMessageContainingAll("«Direttore generale»", "«Dal»", "«Obiettivi del mandato»");
        assertThatThrownBy(() -> THREE_YEARS.check(draft("2017-01-01", Optional.of(LocalDate.of(2016, 12, 31)), "100")))
                .hasMessageContaining("«Al»: è dopo il primo giorno");
        assertThatThrownBy(() -> THREE_YEARS.check(draft("2017-01-01", Optional.of(LocalDate.of(2027, 1, 1)), "100")))
                .hasMessageContaining("dura meno di dieci anni");
    }

    @Test
    void oneThatEndedIsNotOverlappedAndOneThatRunsOnlyByALaterOne() {
        var ended = new MandateRules(Period.ofMonths(36), List.of(mandate(Mandate.State.ENDED)));
        assertThatThrownBy(() -> ended.check(draft("2016-12-31", Optional.empty(), "100")))
                .hasMessageContaining("c'è già il mandato AZ-MAND-1");
        assertThat(ended.check(draft("2017-01-01", Optional.empty(), "100")).from())
                .isEqualTo("2017-01-01");
        var runs = new MandateRules(Period.ofMonths(36), List.of(mandate(Mandate.State.IN_FORCE)));
        assertThat(runs.check(draft("2016-07-01", Optional.empty(), "100")).from())
                .isEqualTo("2016-07-01");
        assertThatThrownBy(() -> runs.check(draft("2014-01-01", Optional.empty(), "100")))
                .hasMessageContaining("c'è già il mandato AZ-MAND-1");
    }

    private static Mandate mandate(Mandate.State state) {
        return new Mandate(
                "AZ-MAND-1",
                "AZ",
                "Maria Rossi",
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2016, 12, 31),
                state,
                "dg",
                "direzione-asl-AZ",
                LocalDate.of(2014, 1, 1),
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }
}
