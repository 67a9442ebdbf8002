/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import static it.pianozona.programme.sheet.SampleSheets.frame;
import static it.pianozona.programme.sheet.SampleSheets.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.sheet.WrongCell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheets of a year as a file: out and in with the same columns. */
@Tag("years")
class SheetFileTest {

    private static SheetFile read(Sheet sheet, List<ProgrammeSheet> kept) {
        return SheetFile.read(sheet, frame(), kept, place -> SampleSheets.whole());
    }

    private static Sheet csv(String... lines) {
        return new Sheets().read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "schede.csv");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatGoesOutComesInAsItWas(SheetFormat format) {
        var kept = List.of(whole(), whole().with(2, ProgrammeSheet.Proposal.by("tavolo-RHO")));
        var bytes = format.write(SheetFile.write(kept, frame()));
        var read = read(new Sheets().read(bytes, "schede." + format.ending()), kept);

        assertThat(read.wrong()).isEmpty();
        assertThat(read.written()).extracting(SheetFile.Row::sheet).isEqualTo(kept);
        assertThat(read.written()).noneMatch(SheetFile.Row::isNew);
    }

    @Test
    void eachCostHasARowAndTheFieldsStandInTheFirst() {
        var rows = SheetFile.write(List.of(whole()), frame()).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cells())
                .contains("1", "Nidi", "nuova", "sociale", "Rho", "100,00", "Comune di Rho", "60,00");
        assertThat(rows.get(1).cells()).contains("1", "Nidi", "2018", "40,00").doesNotContain("sociale");
    }

    @Test
    void aRowWithoutNumberAddsASheetAndWhatHasNoColumnStays() {
        var kept = List.of(whole());
        var read = read(
                csv(
                        "numero;titolo;fonte;importo",
                        "1;Nidi per tutti;COMUNI;100",
                        ";Centro diurno;FNPS;1.234,50",
                        ";Centro diurno;COMUNI;0,50"),
                kept);

        assertThat(read.wrong()).isEmpty();
        assertThat(read.written()).extracting(SheetFile.Row::isNew).containsExactly(false, true);
        var changed = read.written().get(0).sheet();
        assertThat(changed.title()).isEqualTo("Nidi per tutti");
        assertThat(changed.delivery()).isEqualTo(kept.get(0).delivery());
        assertThat(changed.covered()).isEqualTo("100.00");
        assertThat(read.written().get(1).sheet().covered()).isEqualTo("1235.00");
    }

    @Test
    void aWrongCellIsNamedWithRowAndColumn() {
        var read = read(
                csv(
                        "Numero;Titolo;Area;Inizio;Utenti in media nell'anno;Fonte;Ente che paga;Annualità del fondo;Importo",
                        "1;Nidi;sociale;43466;12;COMUNI;Comune di Rho;;60",
                        "1;Altro;;;;Oro;Marte;duemila;-3",
                        "7;Nidi;;;;;;;",
                        ";Nuova;verde;;1,5;;;;"),
                List.of(whole()));

        assertThat(read.wrong())
                .extracting(WrongCell::row, WrongCell::column, WrongCell::value)
                .containsExactlyInAnyOrder(
                        tuple(3, "Titolo", "Altro"),
                        tuple(3, "Fonte", "Oro"),
                        tuple(3, "Importo", "-3"),
                        tuple(3, "Annualità del fondo", "duemila"),
                        tuple(3, "Ente che paga", "Marte"),
                        tuple(2, "Inizio", "43466"),
                        tuple(4, "Numero", "7"),
                        tuple(5, "Area", "verde"),
                        tuple(5, "Utenti in media nell'anno", "1,5"));
        assertThat(read.wrong())
                .filteredOn(one -> one.column().equals("Inizio"))
                .extracting(WrongCell::words)
                .containsExactly("«43466» non è una data; scrivila come 31/12/2019.");
    }

    @Test
    void withoutItsColumnsAFileIsNoList() {
        assertThatThrownBy(() -> read(csv("Scheda;Importo", "Nidi;1"), List.of()))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("«File»: nella prima riga mancano le colonne Numero, Titolo. Parti dal foglio esportato.");
    }

    @Test
    void noFieldOfThePageIsMissingInTheFile() {
        assertThat(SheetFile.write(List.of(whole()), frame()).headers())
                .containsAll(
                        Stream.of(SheetField.values()).map(SheetField::label).toList());
    }
}
