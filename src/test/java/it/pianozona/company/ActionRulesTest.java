/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Care;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureRules;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class ActionRulesTest {

    private static final CompanyObjective OBJECTIVE = new CompanyObjective(
            UUID.randomUUID(),
            "Prossimità",
            "Case della salute",
            "",
            "",
            Optional.empty(),
            "Cure primarie",
            2017,
            2018,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of());

    private static Measure measure(Direction direction, Baseline baseline, String target) {
        return new Measure(
                UUID.randomUUID(),
                "Case aperte",
                "",
                "case",
                direction,
                baseline,
                List.of(new Target(2017, new BigDecimal(target))),
                new Care("Flussi", Frequency.YEARLY, "direzione-asl-AZ", "direzione-generale-AZ"),
                List.of(),
                Wording.NONE);
    }

    private static Measure growing() {
        return measure(Direction.UP, Baseline.known(new BigDecimal("2"), LocalDate.of(2016, 12, 31), "Flussi"), "4");
    }

    private static CompanyAction action(String code, String centre, String weight, String minimum, Measure measure) {
        return new CompanyAction(
                UUID.randomUUID(),
                code,
                "Apri",
                centre,
                OBJECTIVE.id(),
                new BigDecimal(weight),
                new BigDecimal(minimum),
                "",
                List.of(),
                List.of(measure));
    }

    private static void check(CompanyAction one, int year, CompanyAction... others) {
        var problems = new Problems();
        new ActionRules(
                        year,
                        List.of(OBJECTIVE),
                        Set.of("PPO"),
                        List.of(others),
                        new MeasureRules(
                                List.of(2017),
                                LocalDate.of(2017, 12, 31),
                                LocalDate.of(2017, 3, 1),
                                Set.of(),
                                Set.of("direzione-asl-AZ", "direzione-generale-AZ"),
                                List.of()))
                .check(one, problems);
        problems.refuse();
    }

    @Test
    void theWeightsOfAResponsibilityCentreAreAHundredAtMostHoweverItIsWritten() {
        var other = action("A1", "Cure primarie ", "60", "3", growing());
        var elsewhere = action("B1", "Ospedale", "90", "3", growing());
        check(action("A2", "cure primarie", "40", "3", growing()), 2017, other, elsewhere);
        // 60 + 40.5 = 100.5
        assertThatThrownBy(() -> check(action("A2", "cure primarie", "40.5", "3", growing()), 2017, other, elsewhere))
                .hasMessage(
                        "«Peso»: con questa le azioni del centro «cure primarie» fanno 100,5, al massimo 100. Togli 0,5.");
        assertThatThrownBy(() -> check(action("A2", "Ospedale", "0", "3", growing()), 2017))
                .hasMessageContaining("«Peso»: va da più di 0 a 100");
    }

    @Test
    void aTargetWithoutABaselineIsRefused() {
        assertThatThrownBy(
                        () -> check(action("A1", "Cure", "40", "3", measure(Direction.UP, Baseline.UNSAID, "4")), 2017))
                .hasMessageContaining("un valore atteso senza valore di partenza non si può misurare");
        check(
                action(
                        "A1",
                        "Cure",
                        "40",
                        "3",
                        measure(Direction.UP, Baseline.measuredBy(LocalDate.of(2017, 6, 30)), "4")),
                2017);
    }

    @Test
    void whatIsAcceptableAtLeastDoesNotGoBeyondTheTarget() {
        check(action("A1", "Cure", "40", "4", growing()), 2017);
        assertThatThrownBy(() -> check(action("A1", "Cure", "40", "4.5", growing()), 2017))
                .hasMessage("«Minimo accettabile»: 4,5 va oltre l'atteso, che è 4, e l'indicatore deve crescere.");
        var falling = measure(
                Direction.DOWN, Baseline.known(new BigDecimal("30"), LocalDate.of(2016, 12, 31), "Flussi"), "20");
        check(action("A1", "Cure", "40", "25", falling), 2017);
        assertThatThrownBy(() -> check(action("A1", "Cure", "40", "15", falling), 2017))
                .hasMessageContaining("15 va oltre l'atteso, che è 20, e l'indicatore deve diminuire");
    }

    @Test
    void anObjectiveOfOtherYearsIsRefused() {
        assertThatThrownBy(() -> check(action("A1", "Cure", "40", "3", growing()), 2019))
                .hasMessageContaining("«Case della salute» vale per gli anni 2017-2018, non per il 2019");
    }

    @Test
    void aCodeIsOfOneActionAndResourcesAreOfTheDistrictsOfTheCompany() {
        var other = action("a1", "Cure", "40", "3", growing());
        assertThatThrownBy(() -> check(action("A1", "Cure", "40", "3", growing()), 2017, other))
                .hasMessageContaining("«Codice»: «A1» c'è già in questo anno");
        var elsewhere = action("A2", "Cure", "40", "3", growing())
                .with(
                        List.of(new DistrictResources("RHO", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO)),
                        List.of(growing()));
        assertThatThrownBy(() -> check(elsewhere, 2017)).hasMessageContaining("«Risorse»: scegli i distretti");
        var negative = action("A2", "Cure", "40", "3", growing())
                .with(
                        List.of(new DistrictResources("PPO", new BigDecimal("-1"), BigDecimal.ZERO, BigDecimal.ZERO)),
                        List.of(growing()));
        assertThatThrownBy(() -> check(negative, 2017)).hasMessageContaining("zero o più");
    }

    @Test
    void anActionHasOneIndicator() {
        var none = action("A1", "Cure", "40", "3", growing()).with(List.of(), List.of());
        assertThatThrownBy(() -> check(none, 2017)).hasMessageContaining("«Indicatore»: un'azione ne ha uno");
        assertThat(none.indicator()).isEmpty();
    }
}
