/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The framework as a sheet, on the page and as a file. */
@Tag("plan")
class FrameworkGridTest {

    private static final List<Integer> YEARS = List.of(2018, 2019, 2020);
    private static final List<String> HEADERS = List.of("Anno", "Fonte", "Area", "Importo");

    @Test
    void allWrongCellsAreSaidTogetherAndWhatWasWrittenStays() {
        var grid = empty().with(Map.of(
                "q-2018-COMUNI-SOCIAL", "mille",
                "q-2019-COMUNI-SOCIAL", "-1",
                "q-2020-COMUNI-SOCIAL", "0,001",
                "q-2018-SSR-HEALTH", "10",
                "q-2018-UE-SOCIAL", "1.234,5",
                "q-1999-UE-SOCIAL", "5"));

        assertThat(grid.wrong())
                .containsOnlyKeys(
                        "q-2018-COMUNI-SOCIAL",
                        "q-2019-COMUNI-SOCIAL",
                        "q-2020-COMUNI-SOCIAL",
                        "regione-2018",
                        "azienda-2018");
        assertThat(grid.field("q-2018-COMUNI-SOCIAL")).isEqualTo("mille");
        assertThat(grid.wrong().get("regione-2018"))
                .contains("citano documento e data della Regione e dell'azienda sanitaria");
    }

    @Test
    void onlyTheSourcesInUseAndThoseAskedForAreShownWithTheirTotals() {
        var grid = empty().with(Map.of(
                        "q-2018-COMUNI-SOCIAL", "1.000,50",
                        "q-2019-COMUNI-SOCIAL", "tanto",
                        "q-2018-SSR-HEALTH", "10",
                        "q-2020-UTENTI-SOCIAL", ""))
                .with(new FrameworkGrid.Row(PlanAreaKind.SOCIAL, Fund.of("UE")));

        assertThat(grid.sources(PlanAreaKind.SOCIAL))
                .containsExactly(Fund.of("COMUNI"), Fund.of("UTENTI"), Fund.of("UE"));
        assertThat(grid.unused(PlanAreaKind.SOCIAL))
                .hasSize(TestFunds.NATIONAL.all().size() - 3)
                .doesNotContain(Fund.of("UE"));
        assertThat(grid.sources(PlanAreaKind.SOCIO_HEALTH)).isEmpty();
        assertThat(grid.asksReferences(PlanAreaKind.HEALTH)).isTrue();
        assertThat(empty().asksReferences(PlanAreaKind.HEALTH)).isFalse();
        assertThat(grid.total(PlanAreaKind.SOCIAL, Fund.of("COMUNI"))).isEqualByComparingTo("1000.50");
        assertThat(grid.total(PlanAreaKind.HEALTH, 2018)).isEqualByComparingTo("10");
        assertThat(grid.total(2018)).isEqualByComparingTo("1010.50");
        assertThat(grid.total()).isEqualByComparingTo("1010.50");
        assertThat(grid.row("SOCIAL-UE")).contains(new FrameworkGrid.Row(PlanAreaKind.SOCIAL, Fund.of("UE")));
        assertThat(grid.row("SOCIAL-BANCA")).isEmpty();
    }

    @Test
    void theSheetBecomesRowsAndAnEmptyCellIsNoRowWhereZeroIsOne() {
        var grid = empty().with(Map.of(
                "q-2018-COMUNI-SOCIAL", "1.234,56",
                "q-2019-COMUNI-SOCIAL", "0",
                "q-2020-COMUNI-SOCIAL", " ",
                "q-2018-SSR-HEALTH", "10000",
                "regione-2018", "DGR 1/2018 del 15/1/2018",
                "azienda-2018", "Nota 2 del 20/1/2018"));

        assertThat(grid.wrong()).isEmpty();
        assertThat(grid.rows())
                .containsExactly(
                        row(2018, Fund.of("COMUNI"), PlanAreaKind.SOCIAL, "1234.56", "", ""),
                        row(
                                2018,
                                Fund.of("SSR"),
                                PlanAreaKind.HEALTH,
                                "10000.00",
                                "DGR 1/2018 del 15/1/2018",
                                "Nota 2 del 20/1/2018"),
                        row(2019, Fund.of("COMUNI"), PlanAreaKind.SOCIAL, "0.00", "", ""));
    }

    @Test
    void indicationsThatDifferWithinAYearStayWithTheirRowsUntilSomebodyWritesOverThem() {
        var kept = List.of(
                row(2018, Fund.of("FRNA"), PlanAreaKind.HEALTH, "1.00", "DGR 1", "Nota 1"),
                row(2018, Fund.of("SSR"), PlanAreaKind.HEALTH, "2.00", "DGR 2", "Nota 1"));
        var grid = FrameworkGrid.of(YEARS, TestFunds.NATIONAL, kept);

        assertThat(grid.field("regione-2018")).isEqualTo("DGR 1; DGR 2");
        assertThat(grid.field("azienda-2018")).isEqualTo("Nota 1");
        assertThat(grid.with(Map.of("q-2018-SSR-HEALTH", "3")).rows())
                .containsExactly(
                        row(2018, Fund.of("FRNA"), PlanAreaKind.HEALTH, "1.00", "DGR 1", "Nota 1"),
                        row(2018, Fund.of("SSR"), PlanAreaKind.HEALTH, "3.00", "DGR 2", "Nota 1"));
        assertThat(grid.with(Map.of("regione-2018", "DGR 9")).rows())
                .extracting(FrameworkRow::regionReference)
                .containsExactly("DGR 9", "DGR 9");
    }

    @Test
    void whatIsExportedIsReadBackToTheSameRows() {
        var rows = List.of(
                row(2018, Fund.of("COMUNI"), PlanAreaKind.SOCIAL, "1234.56", "", ""),
                row(2020, Fund.of("SSR"), PlanAreaKind.HEALTH, "10.00", "DGR 1", "Nota 1"));

        var read = FrameworkSheet.read(FrameworkSheet.write(rows), YEARS, TestFunds.NATIONAL);

        assertThat(read.wrong()).isEmpty();
        assertThat(empty().with(read.fields()).rows()).containsExactlyElementsOf(rows);
    }

    @Test
    void eachWrongCellOfAFileIsNamedWithItsRowAndColumn() {
        var read = FrameworkSheet.read(
                sheet(
                        List.of("2017", "Comuni", "sociale", "1"),
                        List.of("2018", "Banca", "sociale", "2"),
                        List.of("2018", "comuni", "Sociale", "3,00"),
                        List.of("2018", "COMUNI", "SOCIAL", "4"),
                        List.of("2018", "FNPS", "altrove", "5"),
                        List.of("2018", "FNPS", "sociale", "tanto")),
                YEARS,
                TestFunds.NATIONAL);

        assertThat(read.wrong())
                .extracting(WrongCell::row, WrongCell::column, WrongCell::value)
                .containsExactly(
                        tuple(2, "Anno", "2017"),
                        tuple(3, "Fonte", "Banca"),
                        tuple(5, "Importo", "4"),
                        tuple(6, "Area", "altrove"),
                        tuple(7, "Importo", "tanto"));
        assertThat(read.fields())
                .containsEntry("q-2018-COMUNI-SOCIAL", "3,00")
                .containsEntry("q-2018-FNPS-SOCIAL", "tanto");
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() {
        var other = new Sheet(List.of("Anno", "Fonte"), List.of());

        assertThatThrownBy(() -> FrameworkSheet.read(other, YEARS, TestFunds.NATIONAL))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("mancano le colonne Area, Importo");
    }

    private static FrameworkGrid empty() {
        return FrameworkGrid.of(YEARS, TestFunds.NATIONAL, List.of());
    }

    @SafeVarargs
    private static Sheet sheet(List<String>... rows) {
        var lines = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            lines.add(new Sheet.Row(lines.size() + 2, row));
        }
        return new Sheet(HEADERS, lines);
    }

    private static FrameworkRow row(
            int year, Fund source, PlanAreaKind area, String euro, String region, String authority) {
        return new FrameworkRow(year, source, area, new BigDecimal(euro), "", region, authority);
    }
}
