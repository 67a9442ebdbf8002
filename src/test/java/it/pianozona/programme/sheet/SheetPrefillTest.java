/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import static it.pianozona.programme.sheet.SampleSheets.COMUNI;
import static it.pianozona.programme.sheet.SampleSheets.ENDED_FUND;
import static it.pianozona.programme.sheet.SampleSheets.FNPS;
import static it.pianozona.programme.sheet.SampleSheets.RHO;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.region.Fund;
import it.pianozona.support.SampleMeasures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sheets of a year begin with: the plan in the first year, last year's sheets and the plan afterwards. */
@Tag("years")
class SheetPrefillTest {

    private static final UUID NEXT = UUID.randomUUID();

    private static Action action(UUID id, boolean innovative, Action.Cost... costs) {
        return new Action(
                id,
                "Nidi",
                SampleSheets.OBJECTIVE,
                PlanAreaKind.SOCIO_HEALTH,
                "Famiglie",
                List.of("DESIGN"),
                innovative,
                "Comune di Rho",
                "ASST",
                "CASA",
                List.of(costs),
                List.of(SampleMeasures.of("Posti", "100", "160", 2020, "RHO")));
    }

    private static Action.Cost cost(int year, Fund fund, String euro) {
        return new Action.Cost(year, fund, new BigDecimal(euro));
    }

    private static List<Objective> objectives() {
        return List.of(new Objective(
                SampleSheets.OBJECTIVE,
                "Accesso omogeneo",
                Objective.Kind.REFORM,
                false,
                Optional.empty(),
                List.of("SOCIAL"),
                List.of("accesso", "altro"),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                List.of()));
    }

    private static List<ProgrammeSheet> sheets(int year, List<Action> actions, ProgrammeSheet... before) {
        return new SheetPrefill(
                        NEXT,
                        year,
                        "ufficio-piano-RHO",
                        actions,
                        objectives(),
                        Arrays.asList(before),
                        SampleSheets.funds())
                .sheets();
    }

    /** 30 000.50 from the municipalities and 9 999.50 from the national fund are 40 000.00 in the year. */
    @Test
    void theFirstYearHasASheetForEachActionWithCostsInIt() {
        var sheets = sheets(
                2019,
                List.of(
                        action(
                                SampleSheets.ACTION,
                                false,
                                cost(2018, COMUNI, "7"),
                                cost(2019, COMUNI, "30000.50"),
                                cost(2019, FNPS, "9999.50")),
                        action(UUID.randomUUID(), true, cost(2019, COMUNI, "1")),
                        action(UUID.randomUUID(), false, cost(2020, COMUNI, "1"))));

        assertThat(sheets).extracting(ProgrammeSheet::number).containsExactly(1, 2);
        assertThat(sheets).extracting(one -> one.course().kind()).containsExactly(SheetKind.CONTINUES, SheetKind.NEW);
        var first = sheets.get(0);
        assertThat(first.total()).contains(new BigDecimal("40000.00"));
        assertThat(first.covered()).isEqualTo("40000.00");
        assertThat(first.parts().costs())
                .allMatch(one -> one.year() == 2019 && one.body().isEmpty());
        assertThat(first.roots())
                .isEqualTo(new ProgrammeSheet.Roots(
                        Optional.of(SampleSheets.ACTION),
                        Optional.of(SampleSheets.OBJECTIVE),
                        "accesso",
                        Optional.empty()));
        assertThat(first.ownership())
                .isEqualTo(new ProgrammeSheet.Ownership(List.of("DESIGN"), "Comune di Rho", "ASST"));
        assertThat(first.delivery().policy()).isEqualTo("CASA");
        assertThat(first.parts().results()).singleElement().satisfies(one -> {
            assertThat(one.aim()).isEqualTo("160 nel 2019");
            assertThat(one.baseline().value()).contains(new BigDecimal("100"));
        });
    }

    @Test
    void aLaterYearGoesOnFromTheSheetsThatWereNotEnded() {
        var last = SampleSheets.whole();
        var ended = SampleSheets.costing(SampleSheets.written(
                SampleSheets.whole(),
                Map.of(SheetField.KIND, "ENDED", SheetField.REASON, "Finita", SheetField.TOTAL, "")));
        var refused = SampleSheets.whole()
                .with(9, new ProgrammeSheet.Proposal("tavolo-RHO", Standing.REFUSED, "Non è dell'anno"));

        var sheets = sheets(2020, List.of(), last, ended, refused);

        assertThat(sheets).hasSize(1);
        var again = sheets.get(0);
        assertThat(again.id()).isNotEqualTo(last.id());
        assertThat(again.programmeId()).isEqualTo(NEXT);
        assertThat(again.course())
                .isEqualTo(new ProgrammeSheet.Course(SheetKind.CONTINUES, "", Optional.of(last.id())));
        assertThat(again.delivery()).isEqualTo(last.delivery());
        assertThat(again.term().ends()).contains(LocalDate.of(2020, 12, 31));
        assertThat(again.parts().milestones()).extracting(Milestone::day).containsExactly(LocalDate.of(2020, 9, 2));
        assertThat(again.parts().costs())
                .containsExactly(
                        new SheetCost(COMUNI, Optional.empty(), RHO, 2020, new BigDecimal("60.00")),
                        new SheetCost(FNPS, Optional.of(2019), "", 2020, new BigDecimal("40.00")));
        assertThat(again.parts().results()).extracting(Measure::aim).containsExactly("150 nel 2020");
    }

    @Test
    void whereThePlanSpeaksOfTheYearItsMoneyCountsAndWhoPaidGoesOnPaying() {
        var sheets = sheets(
                2020, List.of(action(SampleSheets.ACTION, false, cost(2020, COMUNI, "75"))), SampleSheets.whole());

        assertThat(sheets).singleElement().satisfies(again -> {
            assertThat(again.total()).contains(new BigDecimal("75.00"));
            assertThat(again.parts().costs())
                    .containsExactly(new SheetCost(COMUNI, Optional.empty(), RHO, 2020, new BigDecimal("75")));
            assertThat(again.parts().results())
                    .extracting(Measure::aim)
                    .containsExactly("160 nel 2020", "150 nel 2020");
        });
    }

    @Test
    void anActionThatHadASheetIsNotProgrammedTwiceAndANewOneIsAdded() {
        var other = UUID.randomUUID();
        var ended = SampleSheets.costing(SampleSheets.written(
                SampleSheets.whole(),
                Map.of(SheetField.KIND, "ENDED", SheetField.REASON, "Finita", SheetField.TOTAL, "")));
        var sheets = sheets(
                2020,
                List.of(
                        action(SampleSheets.ACTION, false, cost(2020, COMUNI, "75")),
                        action(other, false, cost(2020, COMUNI, "5"))),
                ended);

        assertThat(sheets).singleElement().satisfies(added -> {
            assertThat(added.roots().action()).contains(other);
            assertThat(added.course().kind()).isEqualTo(SheetKind.NEW);
        });
    }

    @Test
    void aFundThatNoLongerPaysIsLeftOutAndTheSheetSaysWhatIsUncovered() {
        var last = SampleSheets.costing(
                SampleSheets.whole(),
                SampleSheets.cost(COMUNI, Optional.empty(), RHO, "60"),
                SampleSheets.cost(ENDED_FUND, Optional.empty(), RHO, "40"));

        assertThat(sheets(2020, List.of(), last)).singleElement().satisfies(again -> {
            assertThat(again.uncovered()).contains(new BigDecimal("40.00"));
            assertThat(SheetGaps.of(again).words()).contains("mancano 40,00 €");
        });
    }
}
