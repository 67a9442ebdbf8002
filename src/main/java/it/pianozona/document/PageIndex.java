/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Fills the index of a document: the place is the element of class {@code indice}, the entries are the headings of class {@code in-indice}. The
 * page numbers come when the pages are made.
 */
final class PageIndex {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String LISTED = "in-indice";

    /** Class of the place where the index stands. */
    static final String PLACE = "indice";

    private PageIndex() {}

    static void fill(Document document) {
        var divisions = document.getElementsByTagName("div");
        for (var n = 0; n < divisions.getLength(); n++) {
            if (((Element) divisions.item(n)).getAttribute("class").equals(PLACE)) {
                fill(document, (Element) divisions.item(n));
            }
        }
    }

    private static void fill(Document document, Element place) {
        Headings.of(document).stream()
                .filter(heading -> (" " + heading.getAttribute("class") + " ").contains(" " + LISTED + " "))
                .forEach(heading -> place.appendChild(entry(document, heading)));
    }

    private static Element entry(Document document, Element heading) {
        var text = heading.getTextContent().strip().replaceAll("\\s+", " ");
        var link = document.createElementNS(XHTML, "a");
        link.setAttribute("href", "#" + heading.getAttribute("id"));
        link.setAttribute("title", "Vai a: " + text);
        link.setTextContent(text);
        var entry = document.createElementNS(XHTML, "p");
        entry.setAttribute("class", PLACE + "-" + Headings.level(heading));
        entry.appendChild(link);
        return entry;
    }
}
