/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;

/** Reads a worksheet of an Excel workbook as it streams by, cell for cell as {@link OdsReader} reads a table. */
final class XlsxReader {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    /** A binary fraction is no more exact: 0.30000000000000004 was 0.3 to who wrote it. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal MINUTES = BigDecimal.valueOf(24L * 60);
    /** 31/12/9999. */
    private static final int LAST_DAY = 2_958_465;
    /** 29/02/1900, which Excel counts and no calendar has. */
    private static final int NO_DAY = 60;

    private final XmlWalk xml;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final Grid grid = new Grid();

    private int row;
    private int column;

    XlsxReader(XmlWalk xml, XlsxStrings strings, XlsxStyles styles, boolean from1904) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    Sheet table() throws XMLStreamException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                row();
            }
        }
        return grid.sheet();
    }

    private void row() throws XMLStreamException {
        var written = xml.attribute("r");
        row = following(row, written.isEmpty() ? row + 1 : Integer.parseInt(written), LAST_ROW);
        column = 0;
        var cells = new ArrayList<String>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = following(column, column(xml.attribute("r")), LAST_COLUMN);
                var cell = cell();
                if (!cell.isBlank()) {
                    Grid.requireColumns(column);
                    while (cells.size() < column - 1) {
                        cells.add("");
                    }
                    cells.add(cell);
                }
            }
        }
        grid.row(row, cells);
    }

    /** Rows and cells stand in order, so that none is read twice. */
    private static int following(int before, int number, int last) {
        if (number <= before || number > last) {
            throw new IllegalArgumentException(number + " behind " + before);
        }
        return number;
    }

    /** First = 1. */
    private int column(String reference) {
        int number = 0;
        for (int place = 0; place < reference.length() && !Character.isDigit(reference.charAt(place)); place++) {
            char letter = reference.charAt(place);
            if (letter < 'A' || letter > 'Z' || number > LAST_COLUMN) {
                throw new IllegalArgumentException("no cell " + reference);
            }
            number = number * 26 + letter - 'A' + 1;
        }
        return reference.isEmpty() ? column + 1 : number;
    }

    private String cell() throws XMLStreamException {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        boolean isFormula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") || xml.starts("is")) {
                value = XlsxStrings.text(xml);
            } else if (xml.starts("f")) {
                isFormula = true;
                xml.passOver();
            } else if (xml.isStart()) {
                xml.passOver();
            }
        }
        if (isFormula) {
            grid.formula(row, column - 1);
            return "";
        }
        return value.isEmpty() ? "" : value(type, value, style);
    }

    private String value(String type, String written, String style) {
        return switch (type) {
            case "", "n" -> number(new BigDecimal(written.strip()).round(DIGITS), style);
            case "s" -> text(strings.at(Integer.parseInt(written.strip())));
            case "str", "inlineStr" -> text(written);
            case "b" -> XlsxFile.isTrue(written) ? "VERO" : "FALSO";
            case "d" -> day(written);
            case "e" ->
                throw wrong("contiene un errore del foglio (%s). Scrivi il valore o svuotala".formatted(written));
            default -> throw new IllegalArgumentException("cell of type " + type);
        };
    }

    private String text(String text) {
        if (text.length() > Grid.LONGEST_CELL) {
            throw wrong("ha più di %d caratteri. Accorcia il testo".formatted(Grid.LONGEST_CELL));
        }
        return text;
    }

    private String number(BigDecimal number, String style) {
        CellText.requireHeld(number);
        return switch (styles.of(style)) {
            case NUMBER -> CellText.of(number);
            case PERCENT -> CellText.percent(number);
            case DAY -> CellText.of(day(number.setScale(0, RoundingMode.FLOOR)));
            case TIME -> time(number);
        };
    }

    private LocalDate day(BigDecimal count) {
        boolean isDay = count.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0
                && count.signum() >= (from1904 ? 0 : 1)
                && (from1904 || count.intValue() != NO_DAY);
        if (!isDay) {
            throw wrong("ha una data che il calendario non conosce. Scrivila come gg/mm/aaaa");
        }
        int days = count.intValue();
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, 31).plusDays(days > NO_DAY ? days - 1L : days);
    }

    private String day(String written) {
        try {
            return CellText.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
        } catch (DateTimeParseException none) {
            throw wrong("ha una data che il calendario non conosce. Scrivila come gg/mm/aaaa");
        }
    }

    private static String time(BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return CellText.of(days);
        }
        long minutes =
                days.multiply(MINUTES).setScale(0, RoundingMode.HALF_EVEN).longValue();
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private RuleViolated wrong(String words) {
        return new RuleViolated("«File»: la cella %s %s.".formatted(Grid.name(row, column - 1), words));
    }
}
