/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the body of an OpenDocument text from the XHTML that the templates use: headings, paragraphs, lists, tables, divisions, strong,
 * emphasised and preformatted words. A class becomes the style of that name in {@code documents/odt/styles.xml}.
 */
final class OdtContent {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private static final Set<String> LEFT_OUT = Set.of("head", "style", "title", "colgroup", "caption");
    private static final Set<String> RUNNING = Set.of("testata", "pie");
    private static final Map<String, String> WORDS =
            Map.of("strong", "Strong_20_Emphasis", "em", "Emphasis", "code", "Source_20_Text", "span", "", "a", "");
    private static final Map<String, String> STYLES = Map.of(
            "occhiello", "Occhiello",
            "sottotitolo", "Sottotitolo",
            "formula", "Formula",
            "impronta", "Impronta",
            "riquadro", "Riquadro",
            "importo", "Importo");
    /** Tenths of a millimetre between the margins of {@code styles.xml}. */
    private static final int PAGE_TENTHS = 1660;

    private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d+)%");

    private final XMLStreamWriter xml;
    private int tables;

    private OdtContent(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new OdtContent(xml).write(document);
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("OpenDocument content cannot be written", e);
        }
    }

    private void write(Document document) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("office", "document-content", OFFICE);
        for (var space : List.of(
                List.of("office", OFFICE),
                List.of("text", TEXT),
                List.of("table", TABLE),
                List.of("style", STYLE),
                List.of("fo", FO))) {
            xml.writeNamespace(space.get(0), space.get(1));
        }
        attribute("office", "version", OFFICE, "1.2");
        start("office", "automatic-styles", OFFICE);
        tableStyles(document);
        xml.writeEndElement();
        start("office", "body", OFFICE);
        start("office", "text", OFFICE);
        blocks((Element) document.getElementsByTagName("body").item(0), "Text_20_body");
        xml.writeEndDocument();
    }

    private void tableStyles(Document document) throws XMLStreamException {
        style("Tabella", "table");
        start("style", "table-properties", STYLE);
        attribute("style", "width", STYLE, PAGE_TENTHS / 10 + "mm");
        attribute("table", "align", TABLE, "left");
        attribute("fo", "margin-bottom", FO, "4mm");
        closeTwo();
        cellStyle("Cella", "transparent");
        cellStyle("Cella_testa", "#e6ecf2");
        style("Riga", "table-row");
        start("style", "table-row-properties", STYLE);
        attribute("fo", "keep-together", FO, "always");
        closeTwo();
        for (var width : widths(document)) {
            style("Colonna" + width, "table-column");
            start("style", "table-column-properties", STYLE);
            attribute("style", "column-width", STYLE, Integer.parseInt(width) * PAGE_TENTHS / 100 / 10.0 + "mm");
            closeTwo();
        }
    }

    private static Set<String> widths(Document document) {
        var columns = document.getElementsByTagName("col");
        var widths = new LinkedHashSet<String>();
        for (var n = 0; n < columns.getLength(); n++) {
            widths.add(width((Element) columns.item(n)));
        }
        return widths;
    }

    private static String width(Element column) {
        var width = WIDTH.matcher(column.getAttribute("style"));
        if (!width.find()) {
            throw new IllegalStateException("a column without a width in percent");
        }
        return width.group(1);
    }

    private void cellStyle(String name, String colour) throws XMLStreamException {
        style(name, "table-cell");
        start("style", "table-cell-properties", STYLE);
        attribute("fo", "background-color", FO, colour);
        attribute("fo", "padding", FO, "1.2mm");
        attribute("fo", "border-bottom", FO, "0.5pt solid #b1b9c1");
        closeTwo();
    }

    private void style(String name, String family) throws XMLStreamException {
        start("style", "style", STYLE);
        attribute("style", "name", STYLE, name);
        attribute("style", "family", STYLE, family);
    }

    private void closeTwo() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What stands in a container: blocks as they are, loose words as a paragraph of the container's style. */
    private void blocks(Element container, String style) throws XMLStreamException {
        var loose = new ArrayList<Node>();
        for (var node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (isWords(node)) {
                loose.add(node);
            } else if (node instanceof Element block) {
                paragraph(loose, style);
                block(block, style);
            }
        }
        paragraph(loose, style);
    }

    private static boolean isWords(Node node) {
        return node.getNodeType() == Node.TEXT_NODE
                || (node instanceof Element element
                        && (WORDS.containsKey(element.getTagName())
                                || element.getTagName().equals("br")));
    }

    private void paragraph(List<Node> loose, String style) throws XMLStreamException {
        if (loose.stream().anyMatch(node -> !node.getTextContent().isBlank())) {
            open("p", style);
            for (var node : loose) {
                words(node);
            }
            xml.writeEndElement();
        }
        loose.clear();
    }

    private void block(Element block, String style) throws XMLStreamException {
        if (LEFT_OUT.contains(block.getTagName()) || RUNNING.contains(block.getAttribute("class"))) {
            return;
        }
        switch (block.getTagName()) {
            case "h1", "h2", "h3" -> heading(block);
            case "p" -> wholeParagraph(block, styleOf(block, style));
            case "ul", "ol" -> list(block);
            case "table" -> table(block);
            case "svg", "img" -> picture(block, style);
            default -> blocks(block, styleOf(block, style));
        }
    }

    private static String styleOf(Element element, String otherwise) {
        for (var name : element.getAttribute("class").split(" ")) {
            if (STYLES.containsKey(name)) {
                return STYLES.get(name);
            }
        }
        return otherwise;
    }

    private void heading(Element heading) throws XMLStreamException {
        var level = heading.getTagName().substring(1);
        var newPage = heading.getAttribute("class").contains("nuova-pagina") ? "_20_nuova_20_pagina" : "";
        start("text", "h", TEXT);
        attribute("text", "style-name", TEXT, "Heading_20_" + level + newPage);
        attribute("text", "outline-level", TEXT, level);
        children(heading);
        xml.writeEndElement();
    }

    private void wholeParagraph(Element element, String style) throws XMLStreamException {
        open("p", style);
        children(element);
        xml.writeEndElement();
    }

    private void picture(Element picture, String style) throws XMLStreamException {
        open("p", style);
        xml.writeCharacters(picture.getAttribute("alt"));
        xml.writeEndElement();
    }

    private void list(Element list) throws XMLStreamException {
        open("list", list.getTagName().equals("ol") ? "Numerato" : "Elenco");
        for (var item : children(list, "li")) {
            start("text", "list-item", TEXT);
            blocks(item, "Elenco_20_voce");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void table(Element table) throws XMLStreamException {
        for (var caption : children(table, "caption")) {
            wholeParagraph(caption, "Didascalia");
        }
        start("table", "table", TABLE);
        attribute("table", "name", TABLE, "Tabella" + ++tables);
        attribute("table", "style-name", TABLE, "Tabella");
        for (var group : children(table, "colgroup")) {
            for (var column : children(group, "col")) {
                xml.writeEmptyElement("table", "table-column", TABLE);
                attribute("table", "style-name", TABLE, "Colonna" + width(column));
            }
        }
        for (var head : children(table, "thead")) {
            start("table", "table-header-rows", TABLE);
            rows(head, "Cella_testa");
            xml.writeEndElement();
        }
        for (var body : children(table, "tbody")) {
            rows(body, "Cella");
        }
        xml.writeEndElement();
    }

    private void rows(Element group, String cellStyle) throws XMLStreamException {
        for (var row : children(group, "tr")) {
            start("table", "table-row", TABLE);
            attribute("table", "style-name", TABLE, "Riga");
            for (var node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element cell) {
                    cell(cell, cellStyle);
                }
            }
            xml.writeEndElement();
        }
    }

    private void cell(Element cell, String style) throws XMLStreamException {
        var span = cell.getAttribute("colspan").isEmpty() ? 1 : Integer.parseInt(cell.getAttribute("colspan"));
        start("table", "table-cell", TABLE);
        attribute("table", "style-name", TABLE, style);
        attribute("office", "value-type", OFFICE, "string");
        if (span > 1) {
            attribute("table", "number-columns-spanned", TABLE, Integer.toString(span));
        }
        blocks(cell, styleOf(cell, cell.getTagName().equals("th") ? "Table_20_Heading" : "Table_20_Contents"));
        xml.writeEndElement();
        for (var covered = 1; covered < span; covered++) {
            xml.writeEmptyElement("table", "covered-table-cell", TABLE);
        }
    }

    private static List<Element> children(Element parent, String tag) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                found.add(element);
            }
        }
        return found;
    }

    private void children(Element element) throws XMLStreamException {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            words(node);
        }
    }

    private void words(Node node) throws XMLStreamException {
        if (node.getNodeType() == Node.TEXT_NODE) {
            xml.writeCharacters(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "));
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.getTagName().equals("br")) {
            xml.writeEmptyElement("text", "line-break", TEXT);
            return;
        }
        var style = WORDS.getOrDefault(element.getTagName(), "");
        if (style.isEmpty()) {
            children(element);
            return;
        }
        open("span", style);
        children(element);
        xml.writeEndElement();
    }

    private void open(String name, String style) throws XMLStreamException {
        start("text", name, TEXT);
        attribute("text", "style-name", TEXT, style);
    }

    private void start(String prefix, String name, String namespace) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
    }

    private void attribute(String prefix, String name, String namespace, String value) throws XMLStreamException {
        xml.writeAttribute(prefix, namespace, name, value);
    }
}
