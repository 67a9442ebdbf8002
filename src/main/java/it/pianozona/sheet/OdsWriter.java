/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a sheet as the content of an OpenDocument spreadsheet: one table, the headers in bold, nothing that runs. */
final class OdsWriter {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final List<String> PREFIXES = List.of("office", "table", "text", "style", "fo");

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private OdsWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Sheet sheet, OutputStream into) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(into, "UTF-8");
        new OdsWriter(xml).document(sheet);
        xml.flush();
    }

    private void document(Sheet sheet) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("office", "document-content");
        for (var prefix : PREFIXES) {
            xml.writeNamespace(prefix, uri(prefix));
        }
        attribute("office", "version", "1.3");
        styles();
        start("office", "body");
        start("office", "spreadsheet");
        start("table", "table");
        attribute("table", "name", "Dati");
        start("table", "table-column");
        attribute(
                "table",
                "number-columns-repeated",
                Integer.toString(sheet.headers().size()));
        xml.writeEndElement();
        row(sheet.headers(), "intestazione");
        for (var row : sheet.rows()) {
            row(row.cells(), "");
        }
        xml.writeEndDocument();
    }

    private void styles() throws XMLStreamException {
        start("office", "automatic-styles");
        start("style", "style");
        attribute("style", "name", "intestazione");
        attribute("style", "family", "table-cell");
        start("style", "text-properties");
        attribute("fo", "font-weight", "bold");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void row(List<String> cells, String style) throws XMLStreamException {
        start("table", "table-row");
        for (var cell : cells) {
            start("table", "table-cell");
            if (!style.isEmpty()) {
                attribute("table", "style-name", style);
            }
            if (!cell.isEmpty()) {
                value(cell);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void value(String cell) throws XMLStreamException {
        var number = CellText.number(cell);
        if (number.isPresent()) {
            attribute("office", "value-type", "float");
            attribute("office", "value", number.get().toPlainString());
        } else {
            attribute("office", "value-type", "string");
        }
        for (var line : NOT_XML.matcher(cell).replaceAll("").split("\n", -1)) {
            start("text", "p");
            xml.writeCharacters(line);
            xml.writeEndElement();
        }
    }

    private void start(String prefix, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, uri(prefix));
    }

    private void attribute(String prefix, String name, String value) throws XMLStreamException {
        xml.writeAttribute(prefix, uri(prefix), name, value);
    }

    private static String uri(String prefix) {
        return NAMESPACE + (prefix.equals("fo") ? "xsl-fo-compatible" : prefix) + ":1.0";
    }
}
