/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Sets the blanks and line breaks of a line in order, across its marks. */
final class RichTextSpaces implements NodeVisitor {

    private static final Set<String> EDGES = Set.of("ul", "ol", "li");

    private final List<Node> gone = new ArrayList<>();
    private final List<Element> waiting = new ArrayList<>();
    private TextNode last;

    private RichTextSpaces() {}

    static void tidy(Element line) {
        var visitor = new RichTextSpaces();
        line.traverse(visitor);
        visitor.endLine();
        visitor.gone.forEach(Node::remove);
        line.select("strong:empty, em:empty, a:empty").remove();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text);
        } else if (node.nameIs("br")) {
            waiting.add((Element) node);
        } else if (EDGES.contains(node.nodeName())) {
            endLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (EDGES.contains(node.nodeName())) {
            endLine();
        }
    }

    private void words(TextNode text) {
        var atStart = last == null || !waiting.isEmpty() || last.getWholeText().endsWith(" ");
        var written = text.getWholeText().replaceAll(" +", " ");
        var kept = atStart ? written.stripLeading() : written;
        if (kept.isEmpty()) {
            gone.add(text);
            return;
        }
        text.text(kept);
        if (!waiting.isEmpty() && kept.isBlank()) {
            return;
        }
        if (last == null) {
            gone.addAll(waiting);
        } else if (!waiting.isEmpty()) {
            last.text(last.getWholeText().stripTrailing());
            // However many were pressed, one line break parts two lines.
            gone.addAll(waiting.subList(1, waiting.size()));
        }
        waiting.clear();
        last = text;
    }

    private void endLine() {
        if (last != null) {
            last.text(last.getWholeText().stripTrailing());
            if (last.getWholeText().isEmpty()) {
                gone.add(last);
            }
        }
        gone.addAll(waiting);
        waiting.clear();
        last = null;
    }
}
