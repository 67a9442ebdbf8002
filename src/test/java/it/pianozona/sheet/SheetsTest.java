/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class SheetsTest {

    private static final String HEAD =
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table>""";

    private static final String FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>";

    private final Sheets sheets = new Sheets();

    @Test
    void everySeparatorAndEncodingOfASpreadsheetIsRead() {
        for (var separator : List.of(";", ",", "\t")) {
            assertThat(csv("comune" + separator + "valore\r\nRho" + separator + "\"1.234,5\"\r\n")
                            .rows()
                            .get(0)
                            .cells())
                    .containsExactly("Rho", "1.234,5");
        }
        var written = "comune;città\nRho;è\n";
        for (var bytes : List.of(
                written.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + written).getBytes(StandardCharsets.UTF_8),
                written.getBytes(Charset.forName("windows-1252")),
                written.getBytes(StandardCharsets.UTF_16))) {
            var sheet = sheets.read(bytes, "tabella.csv");
            assertThat(sheet.headers()).containsExactly("comune", "città");
            assertThat(sheet.rows().get(0).cells()).containsExactly("Rho", "è");
        }
    }

    @Test
    void rowsKeepTheNumberThatTheSpreadsheetShows() {
        var sheet = csv("\n;;\ncomune;nota\n\nRho;\"due\nrighe\"\n  ; \nArese\n");
        assertThat(sheet.headers()).containsExactly("comune", "nota");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(5, List.of("Rho", "due\nrighe")), new Sheet.Row(7, List.of("Arese", "")));
    }

    @Test
    void formulasAreRefusedByTheirCell() {
        refused("comune;valore\nRho;=1+1\nArese;3\nLainate; =A1\n", "celle B2, B4)");
        refused(
                ods(
                        row(string("comune"), string("valore"))
                                + row(
                                        string("Rho"),
                                        "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"/>")),
                "celle B2)");
    }

    @Test
    void theShapeOfTheTableIsHeldAgainstItsHeaders() {
        refused("comune;Comune\nRho;1\n", "l'intestazione «Comune» è ripetuta");
        refused("comune;;nota\nRho;3;x\n", "la cella B2 ha un valore");
        refused("comune;valore\nRho;3;x\n", "la cella C2 ha un valore");
        refused("comune;valore\n", "non contiene righe");
        refused("\n\n", "non contiene righe");
        refused("comune;nota\nRho;\"aperta\n", "le virgolette non si chiudono");
        refused("comune\n" + "x".repeat(4_001) + "\n", "più di 4000 caratteri");
        refused(
                String.join(";", IntStream.range(0, 201).mapToObj(n -> "c" + n).toList()) + "\n1\n",
                "più di 200 colonne");
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatToDo() throws IOException {
        assertThatThrownBy(() -> sheets.read(new byte[0], "vuoto.csv")).hasMessageContaining("«vuoto.csv» è vuoto");
        assertThatThrownBy(() -> sheets.read(new byte[11 * 1024 * 1024], "grande.csv"))
                .hasMessageContaining("più di 10 MB");
        assertThatThrownBy(() -> sheets.read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "a.csv"))
                .hasMessageContaining("non è un foglio ODS");
        assertThatThrownBy(() -> sheets.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "a.xls"))
                .hasMessageContaining("salvalo come");
        assertThatThrownBy(() -> sheets.read(new byte[] {'a', 0, 'b'}, "a.csv"))
                .hasMessageContaining("non è una tabella");
        refused(zip("xl/workbook.xml", "<workbook/>"), "Excel (xlsx)");
        refused(zip("altro.xml", "<a/>"), "non è un foglio di calcolo");
        refused(zip("content.xml", "niente"), "danneggiato o protetto");
        refused(
                zip(
                        "content.xml",
                        "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body><o:text/></o:body></o:document-content>"),
                "non è un foglio di calcolo");
        var cut = Arrays.copyOf(ods(row(string("a"))), 60);
        assertThatThrownBy(() -> sheets.read(cut, "a.ods")).isInstanceOf(RuleViolated.class);
    }

    @Test
    void anOdsIsReadAsThePersonSeesIt() {
        var sheet = sheets.read(
                ods(
                        row(string("comune"), string("valore"), string("giorno"), string("quota"), string("nota"))
                                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                + row(
                                        string("Rho"),
                                        "<table:table-cell office:value-type=\"float\" office:value=\"1234.50\"><text:p>1.234,5</text:p></table:table-cell>",
                                        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-01\"><text:p>1 mar</text:p></table:table-cell>",
                                        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.155\"><text:p>16%</text:p></table:table-cell>",
                                        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>commento</text:p></office:annotation><text:p>due<text:s/>parole</text:p><text:p>sotto</text:p></table:table-cell>")
                                + "<table:table-row table:number-rows-repeated=\"2\">" + string("Arese")
                                + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\"/></table:table-row>"
                                + "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell/></table:table-row>"),
                "a.ods");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(4, List.of("Rho", "1234,5", "01/03/2024", "15,5", "due parole\nsotto")),
                        new Sheet.Row(5, List.of("Arese", "7", "7", "", "")),
                        new Sheet.Row(6, List.of("Arese", "7", "7", "", "")));
    }

    @Test
    void aHostileOdsIsRefusedOnTheWay() {
        refused(
                ods("<table:table-row table:number-rows-repeated=\"1048576\">" + string("x") + "</table:table-row>"),
                "al massimo 60.000 righe");
        refused(
                ods(
                        "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"),
                "più di 200 colonne");
        refused(ods("<table:table-row table:number-rows-repeated=\"99999999999\"/>"), "danneggiato");
        refused(ods("<!--" + " ".repeat(200 * 1024 * 1024) + "-->"), "troppo grande");
        refused(ods("<table:shapes></table:shapes>".repeat(7_000_000)), "troppo grande");
        refused(ods("<table:a>".repeat(100)), "danneggiato");
        refused(ods(row(string("x".repeat(9_000)))), "la cella A1 ha più di 4000 caratteri");
        refused(
                ods(row(string("a"))
                        + row("<table:table-cell office:value-type=\"float\" office:value=\"1E999999999\"/>")),
                "danneggiato");
        refused(
                zip("content.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                "danneggiato");
    }

    @Test
    void fiftyThousandRowsAreReadInBothFormats() {
        var rows = IntStream.range(0, 50_000)
                .mapToObj(n -> new Sheet.Row(
                        n + 2,
                        List.of("015182", "2024", "POPOLAZIONE", n + ",5", "Anagrafe comunale al 31 dicembre", "ALTA")))
                .toList();
        var sheet = new Sheet(List.of("codice_istat", "anno", "indicatore", "valore", "fonte", "attendibilita"), rows);
        assertThat(sheets.read(SheetFormat.CSV.write(sheet), "a.csv")).isEqualTo(sheet);
        assertThat(sheets.read(SheetFormat.ODS.write(sheet), "a.ods")).isEqualTo(sheet);

        var tooMany = new ArrayList<>(rows);
        tooMany.addAll(rows);
        refused(SheetFormat.CSV.write(new Sheet(sheet.headers(), tooMany)), "al massimo 60.000 righe");
    }

    @Test
    void whatASpreadsheetWouldRunIsOnlyTextInOurSheets() {
        var sheet = new Sheet(
                List.of("a", "b"),
                List.of(new Sheet.Row(2, List.of("=1+1", "@SUM")), new Sheet.Row(3, List.of("-5,5", "+39"))));
        var csv = new String(SheetFormat.CSV.write(sheet), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFa;b").contains("'=1+1;'@SUM").contains("-5,5;'+39");
        assertThat(sheets.read(SheetFormat.CSV.write(sheet), "a.csv")).isEqualTo(sheet);
        assertThat(sheets.read(SheetFormat.ODS.write(sheet), "a.ods")).isEqualTo(sheet);
        assertThat(SheetFormat.ODS.write(sheet)).isEqualTo(SheetFormat.ODS.write(sheet));
    }

    @Test
    void numbersAreReadAsItaliansWriteThem() {
        assertThat(ItalianNumber.read("1.234,56")).contains(new BigDecimal("1234.56"));
        assertThat(ItalianNumber.read("1.234")).contains(new BigDecimal("1234"));
        assertThat(ItalianNumber.read("28371641.21")).contains(new BigDecimal("28371641.21"));
        assertThat(ItalianNumber.read("1.23.4")).isEmpty();
        assertThat(ItalianNumber.read("12,3,4")).isEmpty();
        assertThat(ItalianNumber.read("dodici")).isEmpty();
    }

    @Test
    void whoPartsCellsByCommasOrTabsFindsNothingThatRunsEither() {
        var sheet = new Sheet(
                List.of("a", "b"),
                List.of(
                        new Sheet.Row(2, List.of("x,=1+1", "\t=1+1")),
                        new Sheet.Row(3, List.of("y\t=1+1", "a\"b;=1")),
                        new Sheet.Row(4, List.of("1.234,50", "due\nrighe,@x"))));

        var csv = new String(SheetFormat.CSV.write(sheet), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("\"x,=1+1\"", "\"'\t=1+1\"", "\"y\t=1+1\"", "\"a\"\"b;=1\"", "1.234,50;\"due\nrighe,@x\"");
        assertThat(sheets.read(SheetFormat.CSV.write(sheet), "a.csv")
                        .rows()
                        .get(0)
                        .cells()
                        .get(0))
                .isEqualTo("x,=1+1");
    }

    private Sheet csv(String text) {
        return sheets.read(text.getBytes(StandardCharsets.UTF_8), "tabella.csv");
    }

    private void refused(String csv, String words) {
        refused(csv.getBytes(StandardCharsets.UTF_8), words);
    }

    private void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> sheets.read(bytes, "tabella"))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining(words);
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String string(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static byte[] ods(String rows) {
        return zip("content.xml", HEAD + rows + FOOT);
    }

    private static byte[] zip(String name, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
