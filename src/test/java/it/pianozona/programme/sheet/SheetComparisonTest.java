/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year beside the one before and beside the plan. */
@Tag("years")
class SheetComparisonTest {

    private static Action action(UUID id, String title, String euro) {
        return new Action(
                id,
                title,
                SampleSheets.OBJECTIVE,
                PlanAreaKind.SOCIAL,
                "",
                List.of(),
                false,
                "",
                "",
                "",
                List.of(new Action.Cost(2019, SampleSheets.COMUNI, new BigDecimal(euro))),
                List.of());
    }

    /**
     * 100 this year against 80 last year is 20 more; last year's second sheet (30) is not taken up, nor the plan's other action (5):
     * 100 now, 80 + 30 = 110 before, 90 + 5 = 95 in the plan.
     */
    @Test
    void eachAmountStandsBesideTheOthersAndTheColumnsAddUp() {
        var last = SampleSheets.costing(
                SampleSheets.whole(), SampleSheets.cost(SampleSheets.COMUNI, Optional.empty(), "", "80"));
        var left = SampleSheets.costing(
                SampleSheets.written(SampleSheets.whole(), Map.of(SheetField.TITLE, "Mensa")),
                SampleSheets.cost(SampleSheets.COMUNI, Optional.empty(), "", "30"));
        var whole = SampleSheets.whole();
        var now = new ProgrammeSheet(
                whole.id(),
                whole.programmeId(),
                1,
                whole.title(),
                new ProgrammeSheet.Course(SheetKind.CHANGED, "Più posti", Optional.of(last.id())),
                whole.roots(),
                whole.area(),
                whole.ownership(),
                whole.municipalities(),
                whole.service(),
                whole.delivery(),
                whole.term(),
                whole.codes(),
                whole.risks(),
                whole.total(),
                whole.proposal(),
                whole.parts());

        var comparison = SheetComparison.of(
                2019,
                List.of(now),
                List.of(last, left),
                List.of(action(SampleSheets.ACTION, "Nidi", "90"), action(UUID.randomUUID(), "Trasporti", "5")));

        assertThat(comparison.lines())
                .extracting(SheetComparison.Line::title, SheetComparison.Line::course, line -> line.more()
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                .containsExactly(
                        tuple("Nidi", "cambiata", "20.00"),
                        tuple("Mensa", "non è nel programma", ""),
                        tuple("Trasporti", "azione del piano senza scheda", ""));
        assertThat(comparison.totalNow()).isEqualTo("100.00");
        assertThat(comparison.totalBefore()).isEqualTo("110.00");
        assertThat(comparison.totalPlan()).isEqualTo("95.00");
    }
}
