/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Rebuilds what was written from allowed blocks only; what it does not know is read through for its words. */
final class RichTextBlocks {

    /** Their content is not text that a person wrote. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "xml",
            "object",
            "embed",
            "applet",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "noscript",
            "svg",
            "math",
            "template",
            "audio",
            "video",
            "canvas",
            "img",
            "picture",
            "map",
            "select",
            "input",
            "button",
            "textarea",
            "datalist",
            "o:smarttagtype",
            "w:worddocument",
            "plaintext",
            "xmp");

    static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h3", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");

    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "address",
            "pre",
            "hr",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "fieldset",
            "form",
            "center",
            "details",
            "summary",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "li");

    /** Deeper than this nobody writes; it is read on as if it stood here. */
    private static final int DEEPEST = 40;

    private final List<Element> blocks = new ArrayList<>();
    private RichTextLine open = new RichTextLine();

    List<Element> of(Node written) {
        children(written, 0);
        close("p");
        return blocks;
    }

    private void children(Node parent, int depth) {
        if (depth > DEEPEST) {
            open.text(parent instanceof Element element ? RichTextLine.words(element) : "");
            return;
        }
        parent.childNodes().forEach(child -> block(child, depth));
    }

    private void block(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.text(text.getWholeText());
            return;
        }
        if (!(node instanceof Element element) || DROPPED.contains(element.normalName())) {
            return;
        }
        var name = element.normalName();
        if (HEADINGS.containsKey(name)) {
            close("p");
            open.inline(element);
            close(HEADINGS.get(name));
        } else if (name.equals("ul") || name.equals("ol")) {
            close("p");
            RichTextLine.list(element, 1).ifPresent(blocks::add);
        } else if (name.equals("blockquote")) {
            close("p");
            quote(element);
        } else if (name.equals("table")) {
            close("p");
            RichTextTable.of(element).ifPresent(blocks::add);
        } else if (BREAKING.contains(name)) {
            close("p");
            children(element, depth + 1);
            close("p");
        } else if (holdsBlock(element)) {
            children(element, depth + 1);
        } else {
            open.inline(element);
        }
    }

    private static boolean holdsBlock(Element element) {
        return element.selectFirst("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote") != null;
    }

    /** A quotation holds paragraphs and lists; its headings and tables are read as paragraphs. */
    private void quote(Element written) {
        var quote = new Element("blockquote");
        for (var block : new RichTextBlocks().of(withoutQuotes(written))) {
            if (HEADINGS.containsKey(block.normalName())) {
                block.tagName("p");
            }
            if (block.normalName().equals("table")) {
                quote.appendElement("p").text(RichTextLine.words(block));
            } else {
                quote.appendChild(block);
            }
        }
        if (quote.childNodeSize() > 0) {
            blocks.add(quote);
        }
    }

    private static Element withoutQuotes(Element written) {
        var copy = written.clone();
        copy.select("blockquote").stream().filter(inner -> inner != copy).forEach(inner -> inner.tagName("div"));
        return copy;
    }

    private void close(String name) {
        open.into(name).ifPresent(blocks::add);
        open = new RichTextLine();
    }
}
