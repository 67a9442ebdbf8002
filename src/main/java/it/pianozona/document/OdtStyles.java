/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles that a text's tables and pictures need beside those of {@code documents/odt/styles.xml}. */
final class OdtStyles {

    /** Tenths of a millimetre between the margins of {@code styles.xml}. */
    static final int PAGE_TENTHS = 1660;

    static final String FIGURE = "Figura";

    private final OdtXml xml;

    OdtStyles(OdtXml xml) {
        this.xml = xml;
    }

    void write(Document document) throws XMLStreamException {
        style("Tabella", "table");
        xml.start("style:table-properties");
        xml.attribute("style:width", PAGE_TENTHS / 10 + "mm");
        xml.attribute("table:align", "left");
        xml.attribute("fo:margin-bottom", "4mm");
        closeTwo();
        cell("Cella", "transparent");
        cell("Cella_testa", "#e6ecf2");
        style("Riga", "table-row");
        xml.start("style:table-row-properties");
        xml.attribute("fo:keep-together", "always");
        closeTwo();
        for (var width : widths(document)) {
            style(column(width), "table-column");
            xml.start("style:table-column-properties");
            xml.attribute("style:column-width", width * PAGE_TENTHS / 100 / 10.0 + "mm");
            closeTwo();
        }
        figure();
    }

    static String column(int percent) {
        return "Colonna" + percent;
    }

    private static Set<Integer> widths(Document document) {
        var tables = document.getElementsByTagName("table");
        var widths = new TreeSet<Integer>();
        for (var n = 0; n < tables.getLength(); n++) {
            widths.addAll(OdtTables.widths((Element) tables.item(n)));
        }
        return widths;
    }

    private void cell(String name, String colour) throws XMLStreamException {
        style(name, "table-cell");
        xml.start("style:table-cell-properties");
        xml.attribute("fo:background-color", colour);
        xml.attribute("fo:padding", "1.2mm");
        xml.attribute("fo:border-bottom", "0.5pt solid #b1b9c1");
        closeTwo();
    }

    private void figure() throws XMLStreamException {
        style(FIGURE, "graphic");
        xml.start("style:graphic-properties");
        xml.attribute("style:vertical-pos", "top");
        xml.attribute("style:vertical-rel", "baseline");
        closeTwo();
    }

    private void style(String name, String family) throws XMLStreamException {
        xml.start("style:style");
        xml.attribute("style:name", name);
        xml.attribute("style:family", family);
    }

    private void closeTwo() throws XMLStreamException {
        xml.end();
        xml.end();
    }
}
