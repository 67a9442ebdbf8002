/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.ArrayDeque;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Gives a document the outline that readers show beside the pages: its headings, each under the one above it. */
final class Bookmarks {

    private final Document document;
    private final ArrayDeque<Entry> above = new ArrayDeque<>();

    private record Entry(int level, Element bookmark) {}

    private Bookmarks(Document document, Element outline) {
        this.document = document;
        above.push(new Entry(0, outline));
    }

    static void addTo(Document document) {
        var head = (Element) document.getElementsByTagName("head").item(0);
        var outline = document.createElementNS(null, "bookmarks");
        var bookmarks = new Bookmarks(document, outline);
        Headings.of(document).forEach(bookmarks::add);
        if (outline.hasChildNodes()) {
            head.appendChild(outline);
        }
    }

    private void add(Element heading) {
        var level = Headings.level(heading);
        while (above.peek().level() >= level) {
            above.pop();
        }
        var bookmark = document.createElementNS(null, "bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        above.peek().bookmark().appendChild(bookmark);
        above.push(new Entry(level, bookmark));
    }
}
