/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.MacroWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Excel workbooks, as programmes write them and as people who mean no good make them by hand. */
@Tag("plan")
class XlsxTest {

    private static final String STYLES =
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-410]d\\ mmmm\\ yyyy;@"/>
            <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;dovuti&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    private final Sheets sheets = new Sheets();

    @Test
    void aWorkbookIsReadAsThePersonSeesIt() {
        var parts = parts(row(1, text("comune"), text("codice"), text("valore"), text("giorno"), text("nota"))
                + row(
                        3,
                        "<c r=\"A3\" t=\"s\"><v>1</v></c>",
                        "<c r=\"B3\" t=\"inlineStr\"><is><t>015182</t></is></c>",
                        "<c r=\"C3\"><v>0.30000000000000004</v></c>",
                        "<c r=\"D3\" s=\"2\"><v>45352</v></c>",
                        "<c r=\"E3\" t=\"b\"><v>1</v></c>",
                        "<c r=\"XFD3\" s=\"1\"/>")
                + row(
                        4,
                        "<c t=\"str\"><v>Arese_x000D_\nalta</v></c>",
                        "<c r=\"C4\" s=\"3\"><v>1.2345E4</v></c>",
                        "<c r=\"D4\" s=\"1\"><v>45352.75</v></c>",
                        "<c s=\"4\"><v>0.155</v></c>")
                + row(
                        9,
                        "<c r=\"A9\"/>",
                        "<c r=\"D9\" t=\"d\"><v>2024-03-01T00:00:00</v></c>",
                        "<c s=\"5\"><v>1.0625</v></c>"));
        parts.put(
                "xl/sharedStrings.xml",
                """
                <sst><si><t>altro</t></si>
                 <si>
                  <r><rPr><b/></rPr><t>R</t></r><r><t xml:space="preserve">ho</t></r><rPh sb="0" eb="1"><t>letto</t></rPh>
                 </si></sst>""");

        var sheet = sheets.read(zip(parts), "a.xlsx");

        assertThat(sheet.headers()).containsExactly("comune", "codice", "valore", "giorno", "nota");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(3, List.of("Rho", "015182", "0,3", "01/03/2024", "VERO")),
                        new Sheet.Row(4, List.of("Arese\nalta", "", "12345", "01/03/2024", "15,5")),
                        new Sheet.Row(9, List.of("", "", "", "01/03/2024", "25:30")));
    }

    @Test
    void theDaysOfAWorkbookAreCountedFromWhereItSays() {
        var day = row(1, text("giorno")) + row(2, "<c s=\"1\"><v>%s</v></c>");
        assertThat(cell(parts(day.formatted("1")))).isEqualTo("01/01/1900");
        assertThat(cell(parts(day.formatted("61")))).isEqualTo("01/03/1900");
        refused(parts(day.formatted("60")), "la cella A2 ha una data che il calendario non conosce");
        refused(parts(day.formatted("-1")), "la cella A2 ha una data");
        refused(parts(day.formatted("1E100")), "la cella A2 ha una data");
        refused(parts(row(1, text("giorno")) + row(2, "<c t=\"d\"><v>ieri</v></c>")), "la cella A2 ha una data");

        var parts = parts(day.formatted("43890"));
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("\"0\"/>", "\"true\"/>"));
        assertThat(cell(parts)).isEqualTo("01/03/2024");
        assertThat(cell(parts(row(1, text("giorno")) + row(2, "<c><v>45352</v></c>"))))
                .isEqualTo("45352");
    }

    @Test
    void theKindOfAFormatIsReadFromItsCode() {
        for (var day : List.of("dd/mm/yyyy", "yyyy\\-mm\\-dd", "mmmm", "[$-410]d mmm;@", "d/m/yy h:mm")) {
            assertThat(XlsxStyles.shown(day)).as(day).isEqualTo(XlsxStyles.Shown.DAY);
        }
        for (var number :
                List.of("General", "0", "#,##0.00\\ [$€-410]", "\"anno\" 0", "_-* #,##0_-;[Red]0", "0.00E+00")) {
            assertThat(XlsxStyles.shown(number)).as(number).isEqualTo(XlsxStyles.Shown.NUMBER);
        }
        assertThat(XlsxStyles.shown("h:mm:ss")).isEqualTo(XlsxStyles.Shown.TIME);
        assertThat(XlsxStyles.shown("0.0%")).isEqualTo(XlsxStyles.Shown.PERCENT);
    }

    @Test
    void theFirstWorksheetThatIsNotHiddenIsRead() {
        var parts = parts(row(1, text("nascosto")) + row(2, text("x")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"grafico\" r:id=\"rId8\"/><sheet name=\"b\" r:id=\"rId9\"/></sheets></workbook>");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        relation("rId8", "chartsheet", "chartsheets/sheet1.xml")
                                + relation("rId9", "worksheet", "/xl/worksheets/Altro.xml") + "</Relationships>"));
        parts.put(
                "xl\\worksheets\\altro.xml",
                "<worksheet><sheetData>" + row(1, text("visto")) + row(2, text("y")) + "</sheetData></worksheet>");

        assertThat(sheets.read(zip(parts), "a.xlsx").headers()).containsExactly("visto");
    }

    @Test
    void whatIsNoValueIsRefusedByItsCell() {
        var head = row(1, text("comune"), text("valore"));
        refused(
                parts(head
                        + row(2, text("Rho"), "<c><f>1+1</f><v>2</v></c>")
                        + row(3, text("Arese"), "<c><f t=\"shared\" si=\"0\"/><v>2</v></c>")
                        + row(4, text("Lainate"), "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")),
                "le formule non si importano (celle B2, B3, B4)");
        refused(
                parts(head + row(2, text("Rho"), "<c t=\"e\"><v>#N/D</v></c>")),
                "la cella B2 contiene un errore del foglio (#N/D)");
        refused(parts(head + row(2, text("x".repeat(4_001)))), "la cella A2 ha più di 4000 caratteri");
        refused(parts(head + row(2, text("Rho"), text("1"), text("2"))), "la cella C2 ha un valore");
        refused(parts(head), "non contiene righe");
    }

    @Test
    void whatIsNoWorkbookOfValuesIsRefusedWithWhatToDo() {
        var macro = parts("");
        macro.put("xl/vbaProject.bin", "x");
        refused(macro, "contiene macro (xlsm)");
        var enabled = parts("");
        enabled.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");
        refused(enabled, "contiene macro (xlsm)");
        refused(Map.of("[Content_Types].xml", "<Types/>", "xl/macrosheets/sheet1.xml", "<a/>"), "contiene macro");
        refused(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"), "binario (xlsb)");
        refused(Map.of("[Content_Types].xml", "<Types/>"), "Excel (xlsx) è danneggiato");
        var letter = parts("");
        letter.put("xl/workbook.xml", "<document/>");
        refused(letter, "non è un foglio di calcolo");

        refused(container("EncryptedPackage"), "«a.xlsx» è protetto da una password");
        refused(container("Workbook"), "«a.xlsx» è nel vecchio formato di Excel (xls)");
        refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "non è un foglio ODS o XLSX né un CSV");
        refused(new byte[] {'a', 0, 'b'}, "non è una tabella");
    }

    @Test
    void theContentSaysTheFormatAndNotTheName() {
        var sheet = new Sheet(List.of("comune"), List.of(new Sheet.Row(2, List.of("Rho"))));
        for (var format : SheetFormat.values()) {
            for (var name : List.of("a.csv", "a.ods", "a.xlsx", "a.xls", "")) {
                assertThat(sheets.read(format.write(sheet), name)).isEqualTo(sheet);
            }
        }
    }

    @Test
    void aHostileWorkbookIsRefusedOnTheWay() {
        var head = row(1, text("a"));
        refused(parts(head + row(2, "<c t=\"s\"><v>2147483647</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c t=\"s\"><v>-1</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c r=\"ZZZZZZ2\"><v>1</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c r=\"GS2\"><v>1</v></c>")), "più di 200 colonne");
        refused(parts(head + row(2, "<c r=\"B2\"/>", "<c r=\"A2\"><v>1</v></c>")), "danneggiato");
        refused(parts(head + row(2, text("x")) + row(2, text("y"))), "danneggiato");
        refused(parts(head + row(1_048_577, text("x"))), "danneggiato");
        refused(parts(head + row(2, "<c><v>1E999999999</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c s=\"1\"><v>1E-999999999</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c t=\"z\"><v>1</v></c>")), "danneggiato");
        refused(parts(head + row(2, "<c>" + "<a>".repeat(100))), "danneggiato");
        refused(parts("<!--" + " ".repeat(2 * 1024 * 1024) + "-->"), "troppo grande");
        var entity = parts("");
        entity.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>" + row(1, text("&b;"))
                        + "</sheetData></worksheet>");
        refused(entity, "danneggiato");
        var laughs = parts("");
        laughs.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b \"xxxxxxxxxx\"><!ENTITY c \"&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>");
        refused(laughs, "danneggiato");
        var beside = parts(head + row(2, text("x")));
        beside.put("xl/media/image1.png", "x".repeat(200 * 1024 * 1024));
        refused(beside, "troppo grande");
        var cut = zip(parts(head + row(2, text("x"))));
        refused(java.util.Arrays.copyOf(cut, cut.length / 2), "danneggiato");
    }

    @Test
    void fiftyThousandRowsAreReadAndSixtyThousandAreTheEnd() {
        var rows = IntStream.range(0, 50_000)
                .mapToObj(n -> new Sheet.Row(
                        n + 2, List.of("015182", "2024", n + ",5", "01/03/2024", "Anagrafe comunale al 31 dicembre")))
                .toList();
        var sheet = new Sheet(List.of("codice_istat", "anno", "valore", "giorno", "fonte"), rows);
        assertThat(sheets.read(SheetFormat.XLSX.write(sheet), "a.xlsx")).isEqualTo(sheet);

        var tooMany = new StringBuilder(row(1, text("a")));
        for (int number = 2; number <= 60_003; number++) {
            tooMany.append(row(number, "<c><v>1</v></c>"));
        }
        refused(parts(tooMany.toString()), "al massimo 60.000 righe");
    }

    @Test
    void aWorkbookOfAnotherWriterIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Prova", "1.0")) {
            var hidden = book.newWorksheet("Appunti");
            hidden.value(0, 0, "appunti");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            var page = book.newWorksheet("Dati");
            page.value(0, 0, "comune");
            page.value(1, 0, "Rho");
            page.value(0, 1, "valore");
            page.value(1, 1, 0.1 + 0.2);
            page.value(1, 2, true);
            page.inlineString(0, 2, "detto");
            page.value(0, 3, "giorno");
            page.value(1, 3, java.time.LocalDate.of(2024, 2, 29));
            page.style(1, 3).format("dd/MM/yyyy").set();
        }
        assertThat(sheets.read(bytes.toByteArray(), "a.xlsx"))
                .isEqualTo(new Sheet(
                        List.of("comune", "valore", "detto", "giorno"),
                        List.of(new Sheet.Row(2, List.of("Rho", "0,3", "VERO", "29/02/2024")))));
    }

    @Test
    void whatWeWriteIsNumbersDaysAndTextsThatNeverRun() throws Exception {
        var sheet = new Sheet(
                List.of("codice", "anno", "importo", "giorno", "testo"),
                List.of(
                        new Sheet.Row(2, List.of("015182", "2024", "1.234,50", "29/02/2024", "=1+1")),
                        new Sheet.Row(3, List.of("111001", "2025", "12", "30/02/2024", "_x0041_ & <due>\nrighe\u0001")),
                        new Sheet.Row(4, List.of("", "2026", "-0,5", "", "123456789012,3456"))));
        var bytes = SheetFormat.XLSX.write(sheet);

        assertThat(sheets.read(bytes, "a.xlsx").rows())
                .extracting(Sheet.Row::cells)
                .containsExactly(
                        List.of("015182", "2024", "1234,5", "29/02/2024", "=1+1"),
                        List.of("111001", "2025", "12", "30/02/2024", "_x0041_ & <due>\nrighe"),
                        List.of("", "2026", "-0,5", "", "123456789012,3456"));
        var parts = MacroWorkbook.parts(bytes);
        for (var part : parts.values()) {
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
        }
        var page = xml(parts, "xl/worksheets/sheet1.xml");
        var styles = xml(parts, "xl/styles.xml");
        assertThat(page.select("f")).isEmpty();
        assertThat(page.select("pane").attr("state")).isEqualTo("frozen");
        assertThat(page.select("pane").attr("ySplit")).isEqualTo("1");
        assertThat(page.select("cols > col")).hasSize(5);
        assertThat(page.select("c[r=A2], c[r=A3], c[r=E2], c[r=D3], c[r=E4]").eachAttr("t"))
                .containsExactly("s", "s", "s", "s", "s");
        assertThat(page.select("c[r=C2] v").text()).isEqualTo("1234.50");
        assertThat(page.select("c[r=D2] v").text()).startsWith("45351");
        assertThat(format(page, styles, "B2")).isEqualTo("0");
        assertThat(format(page, styles, "C2")).isEqualTo("#,##0.00");
        assertThat(format(page, styles, "C3")).isEqualTo("#,##0.00");
        assertThat(format(page, styles, "D2")).isEqualTo("dd/mm/yyyy");
        assertThat(format(page, styles, "E2")).isEqualTo("@");
        assertThat(format(page, styles, "A2")).isEqualTo("@");
        var bold = style(page, styles, "A1").attr("fontId");
        assertThat(styles.select("fonts > font").get(Integer.parseInt(bold)).select("b"))
                .isNotEmpty();
    }

    @Test
    void aTextThatExcelWouldNotOpenIsCut() {
        var sheet = new Sheet(List.of("testo"), List.of(new Sheet.Row(2, List.of("x".repeat(40_000)))));
        var strings = xml(MacroWorkbook.parts(SheetFormat.XLSX.write(sheet)), "xl/sharedStrings.xml");
        assertThat(strings.select("t").last().text()).hasSize(32_767).endsWith("…");
    }

    private static org.jsoup.nodes.Element style(Document page, Document styles, String cell) {
        var number = page.select("c[r=" + cell + "]").attr("s");
        return styles.select("cellXfs > xf").get(Integer.parseInt(number));
    }

    private static String format(Document page, Document styles, String cell) {
        var id = style(page, styles, cell).attr("numFmtId");
        return switch (id) {
            case "1" -> "0";
            case "4" -> "#,##0.00";
            case "49" -> "@";
            default -> styles.select("numFmt[numFmtId=" + id + "]").attr("formatCode");
        };
    }

    private static Document xml(Map<String, byte[]> parts, String name) {
        return Jsoup.parse(new String(parts.get(name), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private String cell(Map<String, String> parts) {
        return sheets.read(zip(parts), "a.xlsx").rows().get(0).cells().get(0);
    }

    private void refused(Map<String, String> parts, String words) {
        refused(zip(parts), words);
    }

    private void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> sheets.read(bytes, "a.xlsx"))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining(words);
    }

    /** As Excel before 2007, and whoever encrypts, keeps a file: the name of a stream stands in two bytes a letter. */
    private static byte[] container(String stream) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        bytes.writeBytes(new byte[511]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[64]);
        return bytes.toByteArray();
    }

    private static String row(int number, String... cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                .formatted(id, type, target);
    }

    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"0\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml") + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/styles.xml", STYLES);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
