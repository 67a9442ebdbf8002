/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import static it.pianozona.programme.commitment.SampleBook.BOBBIO;
import static it.pianozona.programme.commitment.SampleBook.DAY_CENTRE;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE;
import static it.pianozona.programme.commitment.SampleBook.TRAVO;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.SheetReport;
import it.pianozona.money.PledgeRules;
import it.pianozona.region.TestFunds;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("years")
class ProgrammeCommitmentSheetTest {

    private static final String HEADER =
            "ente;scheda;titolo;anno;fonte;annualita;disponibilita;importo;impegno_non_finanziario;personale_fte;atto\n";

    private final CommitmentBook book = new SampleBook()
            .available(BOBBIO, "COMUNI", "10000")
            .committed(BOBBIO, HOME_CARE, "COMUNI", "6000.50")
            .committed(BOBBIO, DAY_CENTRE, "COMUNI", "3000")
            .available(TRAVO, "COMUNI", "500")
            .committed(TRAVO, HOME_CARE, "COMUNI", "500")
            .book();

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatGoesOutComesBackTheSameInEachFormat(SheetFormat format) {
        var written = format.write(ProgrammeCommitmentSheet.write(book, book.commitments()));
        var reading = reading(Set.of(BOBBIO, TRAVO));

        var report = reading.check(ProgrammeCommitmentSheet.read(
                new Sheets().read(written, "impegni." + format.ending()), book, TestFunds.NATIONAL));

        assertThat(report.wrong()).isEmpty();
        assertThat(report.loaded()).isEqualTo(3);
        assertThat(ProgrammeCommitmentSheet.write(book, reading.commitments()))
                .isEqualTo(ProgrammeCommitmentSheet.write(book, book.commitments()));
        assertThat(reading.commitments())
                .extracting(ProgrammeCommitment::id)
                .containsExactlyElementsOf(
                        book.commitments().stream().map(ProgrammeCommitment::id).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comune di Pero;1;;2019;COMUNI;;10;1;;;|«Ente»: «Comune di Pero» non è un ente del programma",
                "Comune di Travo;1;;2019;COMUNI;;10;1;;;|«Ente»: non puoi modificare gli impegni di questo ente",
                "Comune di Bobbio;9;;2019;COMUNI;;10;1;;;|«Scheda»: «9» non è il numero di una scheda",
                "Comune di Bobbio;1;;2018;COMUNI;;10;1;;;|«Anno»: questo programma è del 2019",
                "Comune di Bobbio;1;;2019;BITCOIN;;10;1;;;|«Fonte»: scegli fra COMUNI",
                "Comune di Bobbio;1;;2019;FNPS;19;10;1;;;|«Annualità»: scrivi l'anno in cifre",
                "Comune di Bobbio;1;;2019;COMUNI;;10;dieci;;;|«importo»: «dieci» non è un numero",
                "Comune di Bobbio;1;;2019;COMUNI;;10;-1;;;|«Importo»: in euro, non può essere negativo",
                "Comune di Bobbio;1;;2019;COMUNI;;10;0;;;|indica almeno uno dei due",
                "Comune di Bobbio;1;;2019;COMUNI;;10;1;;0,33;|«Personale»"
            })
    void aWrongRowIsNamedWithWhatToDoAndNothingIsTaken(String row, String words) {
        var report = report(HEADER + "Comune di Bobbio;2;;2019;COMUNI;;10;5;;;\n" + row + "\n");

        assertThat(report.loaded()).isZero();
        assertThat(report.wrong()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.words()).contains(words);
        });
    }

    /** 6 + 5 = 11 of 10. */
    @Test
    void theRowsOfAFundAreHeldTogetherAgainstWhatTheBodyHas() {
        var report =
                report(HEADER + "Comune di Bobbio;1;;2019;COMUNI;;10;6;;;\nComune di Bobbio;2;;2019;COMUNI;;;5;;;\n");

        assertThat(report.loaded()).isEqualTo(2);
        assertThat(report.warnings()).singleElement().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(3);
            assertThat(remark.words()).contains("sono 11,00 €", "disponibilità di 10,00 €");
        });
    }

    @Test
    void twoAvailabilitiesOfOneFundAndTwoRowsOfOnePlaceAreRefused() {
        var report = report(
                HEADER
                        + "Comune di Bobbio;1;;2019;COMUNI;;10;6;;;\nComune di Bobbio;2;;2019;COMUNI;;11;1;;;\nComune di Bobbio;1;;2019;COMUNI;;10;1;;;\n");

        assertThat(report.wrong()).hasSize(2);
        assertThat(report.wrong().get(0).words()).contains("l'ente ha 10,00 €", "questa 11,00");
        assertThat(report.wrong().get(1).words()).contains("sono già in una riga precedente; somma gli importi");
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(report("ente;scheda\nComune di Bobbio;1\n").wrong())
                .singleElement()
                .satisfies(bad -> assertThat(bad.words()).contains("mancano le colonne anno, fonte, annualita"));
    }

    private SheetReport report(String csv) {
        var sheet = new Sheets().read(csv.getBytes(StandardCharsets.UTF_8), "impegni.csv");
        return reading(Set.of(BOBBIO)).check(ProgrammeCommitmentSheet.read(sheet, book, TestFunds.NATIONAL));
    }

    private CommitmentReading reading(Set<String> kept) {
        return new CommitmentReading(
                book,
                new ProgrammeCommitmentRules(
                        Set.of(BOBBIO, TRAVO),
                        Set.of(HOME_CARE.id(), DAY_CENTRE.id()),
                        2019,
                        PledgeRules.of(TestFunds.NATIONAL, "WARN", "dell'approvazione")),
                kept);
    }
}
