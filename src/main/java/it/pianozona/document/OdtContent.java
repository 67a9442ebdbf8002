/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the body of an OpenDocument text from the XHTML that the templates and the plan's sections use: headings, paragraphs, lists, tables,
 * quotations, divisions, index, links, drawings, strong, emphasised and preformatted words. A class becomes the style of that name in {@code
 * documents/odt/styles.xml}.
 */
final class OdtContent {

    private static final Set<String> LEFT_OUT = Set.of("head", "style", "title", "colgroup", "caption");
    private static final Set<String> RUNNING = Set.of("testata", "pie");
    private static final Map<String, String> WORDS =
            Map.of("strong", "Strong_20_Emphasis", "em", "Emphasis", "code", "Source_20_Text", "span", "", "a", "");
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("occhiello", "Occhiello"),
            Map.entry("sottotitolo", "Sottotitolo"),
            Map.entry("formula", "Formula"),
            Map.entry("impronta", "Impronta"),
            Map.entry("riquadro", "Riquadro"),
            Map.entry("importo", "Importo"),
            Map.entry("didascalia", "Didascalia"),
            Map.entry("bozza", "Bozza"),
            Map.entry("indice-2", "Indice_20_2"),
            Map.entry("indice-3", "Indice_20_3"));

    private final OdtXml xml;
    private final OdtTables tables;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    private OdtContent(OdtXml xml) {
        this.xml = xml;
        this.tables = new OdtTables(xml, this);
    }

    /**
     * The body and what it shows.
     *
     * @param pictures SVG by the name under which the body asks for it
     */
    record Body(byte[] xml, Map<String, byte[]> pictures) {}

    static Body of(Document document) {
        var out = new ByteArrayOutputStream();
        try (var xml = new OdtXml(out)) {
            var content = new OdtContent(xml);
            content.write(document);
            return new Body(out.toByteArray(), content.pictures);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("OpenDocument content cannot be written", e);
        }
    }

    private void write(Document document) throws XMLStreamException {
        xml.begin("office:document-content");
        xml.start("office:automatic-styles");
        new OdtStyles(xml).write(document);
        xml.end();
        xml.start("office:body");
        xml.start("office:text");
        blocks((Element) document.getElementsByTagName("body").item(0), "Text_20_body");
        xml.endDocument();
    }

    /** What stands in a container: blocks as they are, loose words as a paragraph of the container's style. */
    private void blocks(Element container, String style) throws XMLStreamException {
        var loose = new ArrayList<Node>();
        for (var node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (isWords(node)) {
                loose.add(node);
            } else if (node instanceof Element block) {
                looseParagraph(loose, style);
                block(block, style);
            }
        }
        looseParagraph(loose, style);
    }

    private static boolean isWords(Node node) {
        return node.getNodeType() == Node.TEXT_NODE
                || (node instanceof Element element
                        && (WORDS.containsKey(element.getTagName())
                                || element.getTagName().equals("br")));
    }

    private void looseParagraph(List<Node> loose, String style) throws XMLStreamException {
        if (loose.stream().anyMatch(node -> !node.getTextContent().isBlank())) {
            xml.start("text:p", style);
            for (var node : loose) {
                words(node);
            }
            xml.end();
        }
        loose.clear();
    }

    private void block(Element block, String style) throws XMLStreamException {
        if (LEFT_OUT.contains(block.getLocalName()) || RUNNING.contains(block.getAttribute("class"))) {
            return;
        }
        switch (block.getLocalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(block);
            case "p" -> paragraph(block, styleOf(block, style));
            case "ul", "ol" -> list(block);
            case "table" -> tables.write(block);
            case "blockquote" -> blocks(block, "Quotations");
            case "svg" -> drawing(block, style);
            case "img" -> alternative(block, style);
            default -> division(block, style);
        }
    }

    private void division(Element division, String style) throws XMLStreamException {
        if (division.getAttribute("class").equals(PageIndex.PLACE)) {
            index(division);
        } else {
            blocks(division, styleOf(division, style));
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
        var level = Headings.level(heading);
        var newPage = heading.getAttribute("class").contains("nuova-pagina") && level == 2;
        xml.start("text:h", "Heading_20_" + level + (newPage ? "_20_nuova_20_pagina" : ""));
        xml.attribute("text:outline-level", Integer.toString(level));
        xml.empty("text:bookmark");
        xml.attribute("text:name", heading.getAttribute("id"));
        children(heading);
        xml.end();
    }

    void paragraph(Element element, String style) throws XMLStreamException {
        xml.start("text:p", style);
        children(element);
        xml.end();
    }

    /** What stands in a table's cell. */
    void cell(Element cell, String style) throws XMLStreamException {
        blocks(cell, styleOf(cell, style));
    }

    private void alternative(Element picture, String style) throws XMLStreamException {
        xml.start("text:p", style);
        xml.words(picture.getAttribute("alt"));
        xml.end();
    }

    private void drawing(Element picture, String style) throws XMLStreamException {
        var name = "Pictures/figura-%d.svg".formatted(pictures.size() + 1);
        pictures.put(name, SvgText.of(picture));
        var width = OdtStyles.PAGE_TENTHS / 10.0;
        xml.start("text:p", style);
        xml.start("draw:frame", OdtStyles.FIGURE);
        xml.attribute("draw:name", "Figura " + pictures.size());
        xml.attribute("text:anchor-type", "as-char");
        xml.attribute("svg:width", millimetres(width));
        xml.attribute("svg:height", millimetres(width * Pictures.proportion(picture)));
        xml.empty("draw:image");
        xml.attribute("xlink:href", name);
        xml.attribute("xlink:type", "simple");
        xml.element("svg:title", Pictures.title(picture));
        xml.element("svg:desc", Pictures.description(picture));
        xml.end();
        xml.end();
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1fmm", length);
    }

    /** The office programme brings the page numbers up to date. */
    private void index(Element index) throws XMLStreamException {
        for (var entry : children(index, "p")) {
            var link = children(entry, "a").get(0);
            var place = link.getAttribute("href").substring(1);
            xml.start("text:p", styleOf(entry, "Indice_20_2"));
            xml.start("text:a", "Voce_20_indice");
            xml.attribute("text:visited-style-name", "Voce_20_indice");
            xml.attribute("xlink:type", "simple");
            xml.attribute("xlink:href", "#" + place);
            children(link);
            xml.empty("text:tab");
            xml.start("text:bookmark-ref");
            xml.attribute("text:reference-format", "page");
            xml.attribute("text:ref-name", place);
            xml.words("–");
            xml.end();
            xml.end();
            xml.end();
        }
    }

    private void list(Element list) throws XMLStreamException {
        xml.start("text:list", list.getTagName().equals("ol") ? "Numerato" : "Elenco");
        for (var item : children(list, "li")) {
            xml.start("text:list-item");
            blocks(item, "Elenco_20_voce");
            xml.end();
        }
        xml.end();
    }

    static List<Element> children(Element parent, String tag) {
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
            xml.words(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            words(element);
        }
    }

    private void words(Element element) throws XMLStreamException {
        var style = WORDS.getOrDefault(element.getTagName(), "");
        if (element.getTagName().equals("br")) {
            xml.empty("text:line-break");
        } else if (element.getTagName().equals("a")) {
            xml.start("text:a");
            xml.attribute("xlink:type", "simple");
            xml.attribute("xlink:href", element.getAttribute("href"));
            children(element);
            xml.end();
        } else if (style.isEmpty()) {
            children(element);
        } else {
            xml.start("text:span", style);
            children(element);
            xml.end();
        }
    }
}
