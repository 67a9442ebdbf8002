/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class MeasureRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 11, 2);
    private static final Care CARE =
            new Care("Cartella sociale", Frequency.YEARLY, "ufficio-piano-RHO", "segreteria-RHO");
    private static final Baseline START =
            Baseline.known(new BigDecimal("120"), LocalDate.of(2016, 12, 31), "Rilevazione");

    private static Measure posti(Direction direction, Baseline start, Care care, Target... targets) {
        return new Measure(
                UUID.randomUUID(),
                "Posti nido",
                "",
                "posti",
                direction,
                start,
                List.of(targets),
                care,
                List.of(),
                Wording.NONE);
    }

    private static Target in(int year, String value) {
        return new Target(year, new BigDecimal(value));
    }

    private static void check(List<Measure> kept, Measure... measures) {
        var problems = new Problems();
        new MeasureRules(
                        List.of(2018, 2019, 2020),
                        LocalDate.of(2020, 12, 31),
                        TODAY,
                        Set.of("POSTI_NIDO"),
                        Set.of("ufficio-piano-RHO", "segreteria-RHO"),
                        kept)
                .check(List.of(measures), problems);
        problems.refuse();
    }

    @Test
    void aTargetForTheLastYearIsEnoughAndOnesForAllYearsAreTaken() {
        assertThatCode(() -> check(List.of(), posti(Direction.UP, START, CARE, in(2020, "160"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(
                        List.of(), posti(Direction.UP, START, CARE, in(2018, "130"), in(2019, "140"), in(2020, "160"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aTargetWithoutABaselineIsRefusedUnlessItIsSaidWhenItWillBeMeasured() {
        assertThatThrownBy(() -> check(List.of(), posti(Direction.UP, Baseline.UNSAID, CARE, in(2020, "160"))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Posti nido»")
                .hasMessageContaining("senza valore di partenza non si può misurare");
        assertThatCode(() -> check(
                        List.of(),
                        posti(Direction.UP, Baseline.measuredBy(LocalDate.of(2018, 6, 30)), CARE, in(2020, "160"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(
                        List.of(),
                        posti(Direction.UP, Baseline.measuredBy(LocalDate.of(2021, 1, 1)), CARE, in(2020, "160"))))
                .hasMessageContaining("va da oggi al 31/12/2020");
    }

    @Test
    void aBaselineHasItsDayAndItsSource() {
        var start = new Baseline(START.value(), java.util.Optional.empty(), "", java.util.Optional.empty());
        assertThatThrownBy(() -> check(List.of(), posti(Direction.UP, start, CARE, in(2020, "160"))))
                .hasMessageContaining("di che giorno")
                .hasMessageContaining("la fonte del valore di partenza");
    }

    @Test
    void aTargetGoesTheWayThatIsBetter() {
        assertThatThrownBy(() -> check(List.of(), posti(Direction.DOWN, START, CARE, in(2020, "160"))))
                .hasMessageContaining("deve diminuire, ma il valore atteso nel 2020 va dalla parte opposta");
        assertThatCode(() -> check(List.of(), posti(Direction.DOWN, START, CARE, in(2020, "100"))))
                .doesNotThrowAnyException();
    }

    @Test
    void theLastYearHasATargetAndNoYearIsOutsideThePlan() {
        assertThatThrownBy(() -> check(List.of(), posti(Direction.UP, START, CARE, in(2018, "130"), in(2021, "160"))))
                .hasMessageContaining("scrivi il valore atteso nel 2020")
                .hasMessageContaining("uno per anno, dal 2018 al 2020");
    }

    @Test
    void whoEntersDoesNotValidate() {
        var alone = new Care("Cartella sociale", Frequency.YEARLY, "segreteria-RHO", "segreteria-RHO");
        assertThatThrownBy(() -> check(List.of(), posti(Direction.UP, START, alone, in(2020, "160"))))
                .hasMessageContaining("chi convalida è un ufficio diverso da chi inserisce");
        assertThatThrownBy(() -> check(List.of(), posti(Direction.UP, START, Care.UNSAID, in(2020, "160"))))
                .hasMessageContaining("scegli l'ufficio che inserisce")
                .hasMessageContaining("scegli l'ufficio che convalida");
    }

    @Test
    void whatWasWrittenInWordsStaysUntilSomebodyTurnsItIntoNumbers() {
        var words = new Measure(
                UUID.randomUUID(),
                "Posti nido",
                "",
                "",
                Direction.UP,
                Baseline.UNSAID,
                List.of(),
                Care.UNSAID,
                List.of(),
                new Wording("120 posti", "160 posti"));
        assertThat(words.isWords()).isTrue();
        assertThatCode(() -> check(List.of(words), words)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(List.of(), words)).hasMessageContaining("senza valore di partenza");
    }

    @Test
    void aPromisedDayThatHasGoneByStopsNoOtherChangeButNoNewPromise() {
        var passed = Baseline.measuredBy(TODAY.minusDays(1));
        var kept = posti(Direction.UP, passed, CARE, in(2020, "160"));
        assertThatCode(() -> check(List.of(kept), kept.with(List.of(in(2020, "170")))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(List.of(), kept)).hasMessageContaining("va da oggi al 31/12/2020");
    }

    @Test
    void theSameIndicatorTwiceIsRefusedWhateverTheCase() {
        var one = posti(Direction.UP, START, CARE, in(2020, "160"));
        var other = new Measure(
                UUID.randomUUID(),
                " posti NIDO",
                "",
                "posti",
                Direction.UP,
                START,
                one.targets(),
                CARE,
                List.of(),
                Wording.NONE);
        assertThatThrownBy(() -> check(List.of(), one, other)).hasMessageContaining("compare due volte");
    }
}
