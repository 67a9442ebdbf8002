/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A table as documents and screen readers need it: header cells with their scope, every row as long as the others. */
final class RichTextTable {

    private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");
    private static final int WIDEST = 50;

    private final List<List<Element>> head = new ArrayList<>();
    private final List<List<Element>> body = new ArrayList<>();

    private RichTextTable() {}

    /** The table; empty if no cell has words. */
    static Optional<Element> of(Element written) {
        var built = new RichTextTable();
        built.read(written);
        if (built.head.isEmpty() && built.body.size() > 1) {
            built.firstRowIsHead();
        }
        var table = new Element("table");
        Optional.ofNullable(written.children().stream()
                        .filter(child -> child.normalName().equals("caption"))
                        .findFirst()
                        .orElse(null))
                .flatMap(caption -> new RichTextLine().flow(caption, 0).into("caption"))
                .ifPresent(table::appendChild);
        var width = Math.max(width(built.head), width(built.body));
        write(table, "thead", built.head, width);
        write(table, "tbody", built.body, width);
        return table.text().isBlank() ? Optional.empty() : Optional.of(table);
    }

    private void read(Element parent) {
        for (var child : parent.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> read(child);
                case "tr" -> row(child, parent.normalName().equals("thead"));
                default -> {
                    // Column widths and the like.
                }
            }
        }
    }

    private void row(Element written, boolean inHead) {
        var cells = written.children().stream()
                .filter(child -> Set.of("td", "th").contains(child.normalName()))
                .limit(WIDEST)
                .toList();
        if (cells.isEmpty()) {
            return;
        }
        var isHead = inHead
                || body.isEmpty()
                        && cells.size() > 1
                        && cells.stream().allMatch(one -> one.normalName().equals("th"));
        var row = cells.stream().map(one -> cell(one, isHead)).toList();
        (isHead && body.isEmpty() ? head : body).add(new ArrayList<>(row));
    }

    private static Element cell(Element written, boolean inHead) {
        var header = inHead || written.normalName().equals("th");
        var cell = new RichTextLine().flow(written, 1).cell(header ? "th" : "td");
        if (header) {
            var scope = written.attr("scope").toLowerCase(Locale.ROOT);
            cell.attr("scope", SCOPES.contains(scope) ? scope : inHead ? "col" : "row");
        }
        span(written, cell, "colspan");
        span(written, cell, "rowspan");
        return cell;
    }

    private static void span(Element written, Element cell, String name) {
        var number = written.attr(name).strip();
        if (number.matches("\\d{1,2}") && Integer.parseInt(number) > 1) {
            cell.attr(name, Integer.toString(Math.min(WIDEST, Integer.parseInt(number))));
        }
    }

    /** Word processors know no header cells: the first row is read as the head. */
    private void firstRowIsHead() {
        var first = body.remove(0);
        first.forEach(cell -> cell.tagName("th").attr("scope", "col"));
        head.add(first);
    }

    private static int width(List<List<Element>> rows) {
        return lengths(rows).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Columns that each row fills, with the cells that reach down from the rows above. */
    private static List<Integer> lengths(List<List<Element>> rows) {
        var lengths = new ArrayList<Integer>();
        var reaching = new int[rows.size() + 1];
        for (int index = 0; index < rows.size(); index++) {
            var length = reaching[index];
            for (var cell : rows.get(index)) {
                var down = Math.min(spanOf(cell, "rowspan"), rows.size() - index);
                if (down > 1) {
                    cell.attr("rowspan", Integer.toString(down));
                } else {
                    cell.removeAttr("rowspan");
                }
                for (int below = 1; below < down; below++) {
                    reaching[index + below] += spanOf(cell, "colspan");
                }
                length += spanOf(cell, "colspan");
            }
            lengths.add(length);
        }
        return lengths;
    }

    private static int spanOf(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    private static Element empty(String part) {
        return part.equals("thead") ? new Element("th").attr("scope", "col") : new Element("td");
    }

    private static void write(Element table, String name, List<List<Element>> rows, int width) {
        if (rows.isEmpty()) {
            return;
        }
        var part = table.appendElement(name);
        var lengths = lengths(rows);
        for (int index = 0; index < rows.size(); index++) {
            var row = part.appendElement("tr");
            rows.get(index).forEach(row::appendChild);
            for (int missing = lengths.get(index); missing < width; missing++) {
                row.appendChild(empty(name));
            }
        }
    }
}
