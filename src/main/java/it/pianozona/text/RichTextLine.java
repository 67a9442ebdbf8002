/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A run of words with their marks, gathered until its block ends. In an item or a cell it may hold lists too. */
final class RichTextLine {

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "tr",
            "caption",
            "pre",
            "section",
            "article",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "address",
            "center",
            "table",
            "li");
    private static final int DEEPEST_LIST = 5;
    private static final int DEEPEST_MARK = 40;

    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");
    /** What no reader sees: controls, formats that turn the writing direction, symbols of private fonts, halves of a character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private static final Pattern BOLD = Pattern.compile("(?<![\\w-])font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(?<![\\w-])font-weight:\\s*(normal|lighter|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w-])font-style:\\s*(italic|oblique)");
    private static final Pattern NOT_ITALIC = Pattern.compile("(?<![\\w-])font-style:\\s*normal");

    private final Element line = new Element("p");

    void text(String written) {
        append(line, written);
    }

    void inline(Element element) {
        mark(element, line, 0, 0);
    }

    /** Everything within, lists too. */
    RichTextLine flow(Element element, int listDepth) {
        element.childNodes().forEach(child -> mark(child, line, listDepth, 0));
        return this;
    }

    /** The block of that name, if it has words. */
    Optional<Element> into(String name) {
        tidy();
        if (line.text().isBlank()) {
            return Optional.empty();
        }
        line.tagName(name);
        return Optional.of(line);
    }

    /** As {@link #into}, also without words. */
    Element cell(String name) {
        tidy();
        line.tagName(name);
        return line;
    }

    private static void mark(Node node, Element into, int listDepth, int depth) {
        if (node instanceof TextNode text) {
            append(into, text.getWholeText());
            return;
        }
        if (!(node instanceof Element element) || RichTextBlocks.DROPPED.contains(element.normalName())) {
            return;
        }
        if (depth > DEEPEST_MARK) {
            append(into, words(element));
            return;
        }
        var name = element.normalName();
        if (name.equals("br") || name.equals("hr")) {
            into.appendElement("br");
        } else if (LISTS.contains(name) && listDepth > 0 && listDepth <= DEEPEST_LIST && holdsLists(into)) {
            list(element, listDepth).ifPresent(into::appendChild);
        } else if (LINES.contains(name)) {
            into.appendElement("br");
            element.childNodes().forEach(child -> mark(child, into, listDepth, depth + 1));
            into.appendElement("br");
        } else {
            var inner = marks(element, into);
            if (name.equals("td") || name.equals("th")) {
                append(inner, " ");
            }
            element.childNodes().forEach(child -> mark(child, inner, listDepth, depth + 1));
            if (inner != into && inner.text().isBlank()) {
                inner.unwrap();
            }
        }
    }

    private static boolean holdsLists(Element into) {
        return !Set.of("strong", "em", "a").contains(into.normalName());
    }

    private static Element marks(Element element, Element into) {
        var target = into;
        var name = element.normalName();
        var style = element.attr("style").toLowerCase(Locale.ROOT);
        if (name.equals("a") && !isWithin(target, "a")) {
            var href = RichTextLink.of(element.attr("href"));
            if (href.isPresent()) {
                target = target.appendElement("a").attr("href", href.get());
            }
        }
        var bold =
                Set.of("b", "strong").contains(name) && !NOT_BOLD.matcher(style).find()
                        || BOLD.matcher(style).find();
        if (bold && !isWithin(target, "strong")) {
            target = target.appendElement("strong");
        }
        var italic = Set.of("i", "em", "cite", "dfn").contains(name)
                        && !NOT_ITALIC.matcher(style).find()
                || ITALIC.matcher(style).find();
        if (italic && !isWithin(target, "em")) {
            target = target.appendElement("em");
        }
        return target;
    }

    private static boolean isWithin(Element element, String name) {
        return element.closest(name) != null;
    }

    /** A list, at that depth from 1; empty if no item has words. */
    static Optional<Element> list(Element written, int depth) {
        var list = new Element(written.normalName());
        for (var child : written.children()) {
            if (LISTS.contains(child.normalName())) {
                // A list directly in a list, as some editors write it, belongs to the item before.
                var last = list.lastElementChild();
                list(child, depth + 1).ifPresent((last == null ? list.appendElement("li") : last)::appendChild);
            } else if (!RichTextBlocks.DROPPED.contains(child.normalName())) {
                new RichTextLine().flow(child, depth + 1).into("li").ifPresent(list::appendChild);
            }
        }
        return list.text().isBlank() ? Optional.empty() : Optional.of(list);
    }

    /** The words of an element on one line. */
    static String words(Element element) {
        var copy = element.clone();
        copy.select(String.join(",", RichTextBlocks.DROPPED).replace(":", "|")).remove();
        return copy.text();
    }

    private static void append(Element into, String written) {
        var kept = UNSEEN.matcher(SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                        .replaceAll(" "))
                .replaceAll("");
        if (!kept.isEmpty()) {
            into.appendText(kept);
        }
    }

    /** One blank between words, none at the ends of a line; line breaks only between words. */
    private void tidy() {
        RichTextSpaces.tidy(line);
    }
}
