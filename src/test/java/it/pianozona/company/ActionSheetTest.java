/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Care;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.sheet.WrongCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("years")
class ActionSheetTest {

    private static final Map<String, String> DISTRICTS = Map.of("PPO", "Ponente", "PLE", "Levante");

    private static final Care CARE = new Care("", Frequency.YEARLY, "direzione-asl-AZ", "direzione-generale-AZ");

    private static final MeasureFrame FRAME = new MeasureFrame(
            List.of(2017), LocalDate.of(2017, 12, 31), LocalDate.of(2017, 3, 1), Map.of(), Map.of(), CARE);

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

    private static final CompanyAction ACTION = new CompanyAction(
            UUID.randomUUID(),
            "A1",
            "Apri la casa della salute; \"Ponente\"",
            "Cure primarie",
            OBJECTIVE.id(),
            new BigDecimal("33.5"),
            new BigDecimal("1500.25"),
            "Riga 3 del PAT",
            List.of(
                    new DistrictResources("", new BigDecimal("10.00"), BigDecimal.ZERO, BigDecimal.ZERO),
                    new DistrictResources(
                            "PPO", new BigDecimal("12000.50"), new BigDecimal("200"), new BigDecimal("3.1"))),
            List.of(new Measure(
                    UUID.randomUUID(),
                    "Visite",
                    "",
                    "visite",
                    Direction.UP,
                    Baseline.known(new BigDecimal("1200.5"), LocalDate.of(2016, 12, 31), "Flussi"),
                    List.of(new Target(2017, new BigDecimal("2000"))),
                    new Care("Flussi", Frequency.YEARLY, "direzione-asl-AZ", "direzione-generale-AZ"),
                    List.of(),
                    Wording.NONE)));

    private static ActionSheetIn.Read read(Sheet sheet, List<CompanyAction> known) {
        return ActionSheetIn.read(sheet, known, List.of(OBJECTIVE), DISTRICTS, FRAME);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatGoesOutComesBackTheSame(SheetFormat format) {
        var sheet = ActionSheet.write(List.of(ACTION), List.of(OBJECTIVE), DISTRICTS, 2017);
        assertThat(sheet.rows()).hasSize(2);
        var back = read(new Sheets().read(format.write(sheet), "azioni." + format.ending()), List.of(ACTION));
        assertThat(back.wrong()).isEmpty();
        assertThat(back.actions()).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.action())
                    .usingRecursiveComparison()
                    .withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
                    .isEqualTo(ACTION);
        });
    }

    @SafeVarargs
    private static Sheet sheet(List<String>... rows) {
        var all = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            all.add(new Sheet.Row(all.size() + 2, row));
        }
        return new Sheet(ActionColumn.TITLES, all);
    }

    private static List<String> row(
            String code, String objective, String weight, String start, String district, String staff) {
        return List.of(
                code,
                "Apri",
                "Cure",
                objective,
                weight,
                "Case",
                "case",
                "",
                start,
                "31/12/2016",
                "Flussi",
                "",
                "4",
                "3",
                "",
                district,
                staff,
                "",
                "");
    }

    @Test
    void everyWrongCellIsNamedAndAnActionWithOneIsNotTaken() {
        var read = read(
                sheet(
                        row("", "Case della salute", "10", "2", "Ponente", "1"),
                        row("A1", "Altro", "molto", "due", "Marte", "mille"),
                        row("A2", "Case della salute", "20", "2", "Levante", "1.000,50"),
                        row("A2", "Case della salute", "30", "2", "azienda", "5")),
                List.of());
        assertThat(read.actions()).isEmpty();
        assertThat(read.wrong())
                .extracting(WrongCell::row, WrongCell::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "codice"),
                        org.assertj.core.groups.Tuple.tuple(3, "obiettivo"),
                        org.assertj.core.groups.Tuple.tuple(3, "peso"),
                        org.assertj.core.groups.Tuple.tuple(3, "indicatore"),
                        org.assertj.core.groups.Tuple.tuple(3, "distretto"),
                        org.assertj.core.groups.Tuple.tuple(3, "personale"),
                        org.assertj.core.groups.Tuple.tuple(5, "peso"));
    }

    @Test
    void rowsOfTheSameCodeAreDistrictsOfOneAction() {
        var read = read(
                sheet(
                        row("A2", "Case della salute", "20", "2", "Levante", "1.000,50"),
                        row("a2", "Case della salute", "20", "2", "azienda", "5")),
                List.of());
        assertThat(read.wrong()).isEmpty();
        assertThat(read.actions()).singleElement().satisfies(line -> {
            assertThat(line.action().total()).isEqualByComparingTo("1005.50");
            assertThat(line.action().in("PLE")).isPresent();
            assertThat(line.action().indicator().orElseThrow().direction()).isEqualTo(Direction.UP);
        });
    }

    @Test
    void aSheetWithoutItsColumnsOrTooLongIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read(new Sheet(List.of("codice"), List.of()), List.of()))
                .hasMessageContaining("«Tabella»: mancano delle colonne");
        var many = IntStream.rangeClosed(1, ActionSheetIn.MOST_ROWS + 1)
                .mapToObj(n -> new Sheet.Row(n + 1, row("A" + n, "Case della salute", "1", "2", "", "1")))
                .toList();
        assertThatThrownBy(() -> read(new Sheet(ActionColumn.TITLES, many), List.of()))
                .hasMessageContaining("più di 5.000 righe");
    }
}
