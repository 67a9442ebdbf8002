/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the tables that people pasted regular, as PDF/UA-1 (7.2, 7.5) and OpenDocument want them: each row has all columns, no cell reaches
 * beyond its group of rows, each heading cell says what it heads.
 */
final class RegularTables {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** Cells that one cell may span; more is a mistake of the programme it was pasted from. */
    private static final int WIDEST = 50;

    private final Document document;

    private RegularTables(Document document) {
        this.document = document;
    }

    static void mend(Document document) {
        var mending = new RegularTables(document);
        var tables = document.getElementsByTagName("table");
        for (var n = 0; n < tables.getLength(); n++) {
            mending.mend((Element) tables.item(n));
        }
    }

    private void mend(Element table) {
        gatherLooseRows(table);
        var groups = groups(table);
        var columns = groups.stream().mapToInt(RegularTables::columns).max().orElse(0);
        groups.forEach(group -> {
            fill(group, columns);
            scopes(group);
        });
    }

    private void gatherLooseRows(Element table) {
        var loose = elements(table, "tr");
        if (!loose.isEmpty()) {
            var body = document.createElementNS(XHTML, "tbody");
            table.insertBefore(body, loose.get(0));
            loose.forEach(body::appendChild);
        }
    }

    private static List<Element> groups(Element table) {
        return elements(table).stream()
                .filter(element -> element.getTagName().matches("thead|tbody|tfoot"))
                .toList();
    }

    /** Columns that the rows of a group need, its spans shortened to what can be. */
    private static int columns(Element group) {
        var rows = elements(group, "tr");
        var grid = new Grid();
        for (var n = 0; n < rows.size(); n++) {
            for (var cell : cells(rows.get(n))) {
                var wide = span(cell, "colspan", WIDEST);
                grid.place(wide, span(cell, "rowspan", rows.size() - n));
            }
            grid.nextRow();
        }
        return grid.width();
    }

    private void fill(Element group, int columns) {
        var grid = new Grid();
        for (var row : elements(group, "tr")) {
            cells(row).forEach(cell -> grid.place(span(cell, "colspan", WIDEST), span(cell, "rowspan", WIDEST)));
            for (var missing = grid.freeBefore(columns); missing > 0; missing--) {
                row.appendChild(document.createElementNS(XHTML, "td"));
            }
            grid.nextRow();
        }
    }

    /** A span as it can be; written back where it was more, so that everybody reads the same. */
    private static int span(Element cell, String name, int most) {
        var wanted = cell.getAttribute(name).matches("[1-9]\\d{0,3}") ? Integer.parseInt(cell.getAttribute(name)) : 1;
        var admitted = Math.min(wanted, most);
        if (admitted > 1) {
            cell.setAttribute(name, Integer.toString(admitted));
        } else {
            cell.removeAttribute(name);
        }
        return admitted;
    }

    private static void scopes(Element group) {
        for (var row : elements(group, "tr")) {
            var cells = cells(row);
            for (var cell : cells) {
                if (cell.getTagName().equals("th") && cell.getAttribute("scope").isEmpty()) {
                    var headsRow = !group.getTagName().equals("thead") && cell == cells.get(0) && cells.size() > 1;
                    cell.setAttribute("scope", headsRow ? "row" : "col");
                }
            }
        }
    }

    static List<Element> cells(Element row) {
        return elements(row).stream()
                .filter(cell -> cell.getTagName().matches("t[hd]"))
                .toList();
    }

    private static List<Element> elements(Element parent, String tag) {
        return elements(parent).stream()
                .filter(element -> element.getTagName().equals(tag))
                .toList();
    }

    private static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** Which columns of the row at hand are taken, and for how many rows more. */
    static final class Grid {

        private final List<Integer> taken = new ArrayList<>();

        /** Puts a cell into the first free column. */
        void place(int wide, int high) {
            var at = 0;
            while (isTaken(at)) {
                at++;
            }
            for (var column = at; column < at + wide; column++) {
                while (taken.size() <= column) {
                    taken.add(0);
                }
                taken.set(column, high);
            }
        }

        boolean isTaken(int column) {
            return column < taken.size() && taken.get(column) > 0;
        }

        void nextRow() {
            taken.replaceAll(rows -> Math.max(0, rows - 1));
        }

        int width() {
            return taken.size();
        }

        int freeBefore(int columns) {
            return columns - (int) taken.stream().filter(rows -> rows > 0).count();
        }
    }
}
