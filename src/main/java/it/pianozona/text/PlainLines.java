/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads a cleaned text as plain lines. */
final class PlainLines implements NodeVisitor {

    private static final Set<String> LINES = Set.of("p", "h3", "h4", "li", "tr", "caption", "blockquote", "br");
    private static final Set<String> CELLS = Set.of("th", "td");

    private final StringBuilder words = new StringBuilder();

    String of(Element fragment) {
        fragment.traverse(this);
        return words.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replace('\n', ' '));
        } else if (node.nameIs("li")) {
            line(depth);
            words.append("- ");
        } else if (CELLS.contains(node.nodeName()) && node.previousSibling() != null) {
            words.append(" | ");
        } else if (LINES.contains(node.nodeName()) || depth == 1) {
            line(depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (LINES.contains(node.nodeName())) {
            line();
        }
    }

    /** A block of the first level stands apart. */
    private void line(int depth) {
        line();
        if (depth == 1 && words.length() > 0) {
            words.append('\n');
        }
    }

    private void line() {
        var length = words.length();
        while (length > 0 && words.charAt(length - 1) == ' ') {
            length--;
        }
        words.setLength(length);
        if (length > 0 && words.charAt(length - 1) != '\n') {
            words.append('\n');
        }
    }
}
