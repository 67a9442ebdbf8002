/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Element;

/** Writes the tables of an OpenDocument text; what stands in a cell is written by {@link OdtContent}. */
final class OdtTables {

    private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d+)%");

    private final OdtXml xml;
    private final OdtContent content;
    private int tables;

    OdtTables(OdtXml xml, OdtContent content) {
        this.xml = xml;
        this.content = content;
    }

    /** The columns' widths in percent: as the template says, or all alike. */
    static List<Integer> widths(Element table) {
        var said = new ArrayList<Integer>();
        for (var group : OdtContent.children(table, "colgroup")) {
            for (var column : OdtContent.children(group, "col")) {
                said.add(width(column));
            }
        }
        return said.isEmpty() ? alike(columns(table)) : said;
    }

    private static List<Integer> alike(int columns) {
        return columns == 0 ? List.of() : Collections.nCopies(columns, Math.max(1, 100 / columns));
    }

    /** Tables are regular: the first row has all columns. */
    private static int columns(Element table) {
        return List.of("thead", "tbody", "tfoot").stream()
                .flatMap(group -> OdtContent.children(table, group).stream())
                .flatMap(group -> OdtContent.children(group, "tr").stream())
                .findFirst()
                .map(row -> RegularTables.cells(row).stream()
                        .mapToInt(cell -> span(cell, "colspan"))
                        .sum())
                .orElse(0);
    }

    private static int width(Element column) {
        var width = WIDTH.matcher(column.getAttribute("style"));
        if (!width.find()) {
            throw new IllegalStateException("a column without a width in percent");
        }
        return Integer.parseInt(width.group(1));
    }

    void write(Element table) throws XMLStreamException {
        var widths = widths(table);
        if (widths.isEmpty()) {
            return;
        }
        for (var caption : OdtContent.children(table, "caption")) {
            content.paragraph(caption, "Didascalia");
        }
        xml.start("table:table", "Tabella");
        xml.attribute("table:name", "Tabella" + ++tables);
        for (var width : widths) {
            xml.empty("table:table-column");
            xml.attribute("table:style-name", OdtStyles.column(width));
        }
        for (var head : OdtContent.children(table, "thead")) {
            xml.start("table:table-header-rows");
            rows(head, "Cella_testa", widths.size());
            xml.end();
        }
        for (var group : List.of("tbody", "tfoot")) {
            for (var body : OdtContent.children(table, group)) {
                rows(body, "Cella", widths.size());
            }
        }
        xml.end();
    }

    private void rows(Element group, String style, int columns) throws XMLStreamException {
        var grid = new RegularTables.Grid();
        for (var row : OdtContent.children(group, "tr")) {
            xml.start("table:table-row", "Riga");
            var at = 0;
            for (var cell : RegularTables.cells(row)) {
                at = covered(grid, at);
                grid.place(span(cell, "colspan"), span(cell, "rowspan"));
                cell(cell, style);
                at += span(cell, "colspan");
            }
            while (at < columns) {
                xml.empty("table:covered-table-cell");
                at++;
            }
            xml.end();
            grid.nextRow();
        }
    }

    private int covered(RegularTables.Grid grid, int from) throws XMLStreamException {
        var at = from;
        while (grid.isTaken(at)) {
            xml.empty("table:covered-table-cell");
            at++;
        }
        return at;
    }

    private void cell(Element cell, String style) throws XMLStreamException {
        var wide = span(cell, "colspan");
        var high = span(cell, "rowspan");
        xml.start("table:table-cell", style);
        xml.attribute("office:value-type", "string");
        if (wide > 1 || high > 1) {
            xml.attribute("table:number-columns-spanned", Integer.toString(wide));
            xml.attribute("table:number-rows-spanned", Integer.toString(high));
        }
        content.cell(cell, cell.getTagName().equals("th") ? "Table_20_Heading" : "Table_20_Contents");
        xml.end();
        for (var column = 1; column < wide; column++) {
            xml.empty("table:covered-table-cell");
        }
    }

    private static int span(Element cell, String name) {
        return cell.getAttribute(name).isEmpty() ? 1 : Integer.parseInt(cell.getAttribute(name));
    }
}
