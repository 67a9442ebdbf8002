/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
    private static final int DEEPEST = 64;
    /** Rows that LibreOffice knows: what repeats further is nonsense. */
    private static final int LAST_ROW = 1_048_576;

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private final XMLStreamReader xml;
    private final Grid grid = new Grid();

    private int depth;
    private int row;

    private OdsReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Sheet read(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new OdsReader(factory.createXMLStreamReader(content)).table();
    }

    private Sheet table() throws XMLStreamException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (starts(OFFICE, "text") || starts(OFFICE, "presentation") || starts(OFFICE, "drawing")) {
                throw new RuleViolated("«File»: il file non è un foglio di calcolo. Salva la tabella come ODS o CSV.");
            }
            if (starts(TABLE, "table-row")) {
                row();
            } else if (isPassedOver()) {
                passOver();
            } else if (ends(TABLE, "table")) {
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
        while (next() != XMLStreamConstants.END_DOCUMENT && !ends(TABLE, "table-row")) {
            if (starts(TABLE, "table-cell") || starts(TABLE, "covered-table-cell")) {
                int times = repeated("number-columns-repeated", LAST_ROW);
                var cell = cell(column);
                if (cell.isBlank()) {
                    empty = Math.min(LAST_ROW, empty + times);
                } else {
                    requireColumns(column + times);
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

    private static void requireColumns(int columns) {
        if (columns > Grid.MOST_COLUMNS) {
            throw new RuleViolated("«File»: il foglio ha più di %d colonne. Togli quelle che non servono."
                    .formatted(Grid.MOST_COLUMNS));
        }
    }

    private String cell(int column) throws XMLStreamException {
        if (xml.getAttributeValue(TABLE, "formula") != null) {
            grid.formula(row + 1, column);
        }
        var attributes = attributes();
        var element = xml.getLocalName();
        var text = new StringBuilder();
        boolean further = false;
        int level = depth;
        while (next() != XMLStreamConstants.END_DOCUMENT && !(ends(TABLE, element) && depth < level)) {
            if (isPassedOver()) {
                passOver();
            } else if (starts(TEXT, "p")) {
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
        var found = new HashMap<String, String>();
        for (var name : List.of("value-type", "value", "date-value")) {
            var value = xml.getAttributeValue(OFFICE, name);
            found.put(name, value == null ? "" : value);
        }
        return found;
    }

    private void append(StringBuilder text) {
        if (xml.isCharacters()) {
            text.append(xml.getText());
        } else if (starts(TEXT, "s")) {
            text.append(' ');
        } else if (starts(TEXT, "tab") || starts(TEXT, "line-break")) {
            text.append('\n');
        }
    }

    private static String value(Map<String, String> attributes, String text) {
        return switch (attributes.get("value-type")) {
            case "float", "currency" -> italian(new BigDecimal(attributes.get("value")));
            case "percentage" -> italian(new BigDecimal(attributes.get("value")).multiply(PER_CENT));
            case "date" -> day(attributes.get("date-value"), text);
            default -> text;
        };
    }

    private static String italian(BigDecimal number) {
        if (Math.abs(number.scale()) > Grid.MOST_COLUMNS || number.precision() > Grid.MOST_COLUMNS) {
            throw new IllegalArgumentException("a number that no sheet holds");
        }
        var plain = number.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',');
    }

    private static String day(String written, String shown) {
        try {
            return Italian.day(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
        } catch (DateTimeParseException none) {
            return shown;
        }
    }

    private int repeated(String attribute, int most) {
        var written = xml.getAttributeValue(TABLE, attribute);
        if (written == null) {
            return 1;
        }
        var number = Long.parseLong(written);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("repeated " + number + " times");
        }
        return (int) number;
    }

    private boolean isPassedOver() {
        return xml.isStartElement() && PASSED_OVER.contains(xml.getLocalName());
    }

    private void passOver() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private boolean starts(String namespace, String name) {
        return xml.isStartElement() && is(namespace, name);
    }

    private boolean ends(String namespace, String name) {
        return xml.isEndElement() && is(namespace, name);
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        return event;
    }
}
