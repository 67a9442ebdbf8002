/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts the headings of a document in order: no level is skipped (PDF/UA-1, 7.4.2), whatever a person pasted, and each has an id that
 * bookmarks and index point to.
 */
final class Headings {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Document document;
    private int above;
    private int named;

    private Headings(Document document) {
        this.document = document;
    }

    static void order(Document document) {
        var headings = new Headings(document);
        of(document).forEach(headings::order);
    }

    /** The headings, in the order of the document. */
    static List<Element> of(Document document) {
        var found = new ArrayList<Element>();
        collect(document.getDocumentElement(), found);
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        if (node instanceof Element element && element.getTagName().matches("h[1-6]")) {
            found.add(element);
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    static int level(Element heading) {
        return heading.getTagName().charAt(1) - '0';
    }

    private void order(Element heading) {
        if (heading.getAttribute("id").isEmpty()) {
            heading.setAttribute("id", "titolo-" + ++named);
        }
        var admitted = Math.min(level(heading), above + 1);
        if (admitted < level(heading)) {
            document.renameNode(heading, XHTML, "h" + admitted);
        }
        above = admitted;
    }
}
