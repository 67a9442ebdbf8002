/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first table of an OpenDocument spreadsheet as it streams by: what is repeated is expanded only where it has values,
 * comments and drawings are passed over, numbers are taken from their value and not from how they are shown.
 */
final class OdsReader {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static final Set<String> PASSED_OVER =
            Set.of("annotation", "shapes", "tracked-changes", "frame", "custom-shape");
    /** Rows that LibreOffice knows: what repeats further is nonsense. */
    private static final int LAST_ROW = 1_048_576;

    private final XmlWalk xml;
    private final Grid grid = new Grid();

    private int row;

    private OdsReader(XmlWalk xml) {
        this.xml = xml;
    }

    static Sheet read(InputStream content) throws XMLStreamException {
        return new OdsReader(new XmlWalk(content)).table();
    }

    private Sheet table() throws XMLStreamException {
        while (xml.next()) {
            if (xml.starts(OFFICE, "text") || xml.starts(OFFICE, "presentation") || xml.starts(OFFICE, "drawing")) {
                throw new RuleViolated(
                        "«File»: il file non è un foglio di calcolo. Salva la tabella come ODS, XLSX o CSV.");
            }
            if (xml.starts(TABLE, "table-row")) {
                row();
            } else if (isPassedOver()) {
                xml.passOver();
            } else if (xml.ends(TABLE, "table")) {
                break;
            }
        }
        return grid.sheet();
    }

    private void row() throws XMLStreamException {
        int repeated = repeated("number-rows-repeated", LAST_ROW);
        var cells = new ArrayList<String>();
        int column = 0;
        int empty = 0;
        while (xml.next() && !xml.ends(TABLE, "table-row")) {
            if (xml.starts(TABLE, "table-cell") || xml.starts(TABLE, "covered-table-cell")) {
                int times = repeated("number-columns-repeated", LAST_ROW);
                var cell = cell(column);
                if (cell.isBlank()) {
                    empty = Math.min(LAST_ROW, empty + times);
                } else {
                    Grid.requireColumns(column + times);
                    cells.addAll(Collections.nCopies(empty, ""));
                    cells.addAll(Collections.nCopies(times, cell));
                    empty = 0;
                }
                column = Math.min(LAST_ROW, column + times);
            }
        }
        keep(cells, repeated);
    }

    private void keep(List<String> cells, int repeated) {
        if (cells.isEmpty()) {
            row = Math.min(LAST_ROW, row + repeated);
            return;
        }
        for (int time = 0; time < repeated; time++) {
            grid.row(++row, cells);
        }
    }

    private String cell(int column) throws XMLStreamException {
        if (!xml.attribute(TABLE, "formula").isEmpty()) {
            grid.formula(row + 1, column);
        }
        var attributes = attributes();
        var element = xml.name();
        var text = new StringBuilder();
        boolean further = false;
        int level = xml.depth();
        while (xml.next() && !(xml.ends(TABLE, element) && xml.depth() < level)) {
            if (isPassedOver()) {
                xml.passOver();
            } else if (xml.starts(TEXT, "p")) {
                text.append(further ? "\n" : "");
                further = true;
            } else {
                append(text);
            }
            if (text.length() > Grid.LONGEST_CELL * 2) {
                throw new RuleViolated("«File»: la cella %s ha più di %d caratteri. Accorcia il testo."
                        .formatted(Grid.name(row + 1, column), Grid.LONGEST_CELL));
            }
        }
        return element.startsWith("covered") ? "" : value(attributes, text.toString());
    }

    private Map<String, String> attributes() {
        return Map.of(
                "value-type", xml.attribute(OFFICE, "value-type"),
                "value", xml.attribute(OFFICE, "value"),
                "date-value", xml.attribute(OFFICE, "date-value"));
    }

    private void append(StringBuilder text) {
        if (xml.starts(TEXT, "s")) {
            text.append(' ');
        } else if (xml.starts(TEXT, "tab") || xml.starts(TEXT, "line-break")) {
            text.append('\n');
        } else {
            text.append(xml.characters());
        }
    }

    private static String value(Map<String, String> attributes, String text) {
        return switch (attributes.get("value-type")) {
            case "float", "currency" -> CellText.of(new BigDecimal(attributes.get("value")));
            case "percentage" -> CellText.percent(new BigDecimal(attributes.get("value")));
            case "date" -> day(attributes.get("date-value"), text);
            default -> text;
        };
    }

    private static String day(String written, String shown) {
        try {
            return CellText.of(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
        } catch (DateTimeParseException none) {
            return shown;
        }
    }

    private int repeated(String attribute, int most) {
        var written = xml.attribute(TABLE, attribute);
        if (written.isEmpty()) {
            return 1;
        }
        var number = Long.parseLong(written);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("repeated " + number + " times");
        }
        return (int) number;
    }

    private boolean isPassedOver() {
        return xml.isStart() && PASSED_OVER.contains(xml.name());
    }
}
