/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A text of the plan: a well-formed XHTML fragment of h3, h4, p, ul, ol, li, strong, em, br, blockquote, table, caption, thead, tbody, tr,
 * th (scope, colspan, rowspan), td (colspan, rowspan) and a (href: http, https, mailto), one block to a line. Nothing else can be in it,
 * whatever was typed or pasted; the same input always gives the same text, and cleaning it again changes nothing.
 */
public final class RichText {

    /** What JavaScript says of a value that is not there. */
    private static final String NOTHING = "undefined";

    private static final String PLAIN_TAGS = "p, br";

    private final String html;

    private RichText(String html) {
        this.html = html;
    }

    /** What a person typed or pasted, cleaned. Word-processor leavings, scripts, handlers, foreign styles and links go, their words stay. */
    public static RichText sanitised(String html) {
        var written = Jsoup.parseBodyFragment(html == null ? "" : html).body();
        WordLists.convert(written);
        return of(new RichTextBlocks().of(written));
    }

    /** A plain text: an empty line parts two paragraphs, a line break stays one. */
    public static RichText ofPlain(String text) {
        var blocks = new Element("body");
        for (var paragraph : text.strip().split("(\\R[ \\t]*){2,}")) {
            var p = blocks.appendElement("p");
            for (var line : paragraph.split("\\R")) {
                p.appendText(line);
                p.appendElement("br");
            }
        }
        return sanitised(blocks.html());
    }

    /** A text that was sanitised before it was kept: only for what is read from our own rows, never for what a person sends. */
    public static RichText kept(String html) {
        return new RichText(html);
    }

    private static RichText of(List<Element> blocks) {
        return new RichText(blocks.stream().map(RichText::markup).collect(Collectors.joining("\n")));
    }

    /** The fragment; empty for no text. */
    public String html() {
        return html;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * Whether somebody has written something: marks without a letter or a digit say nothing, nor does the word that an editor of
     * before put into each empty text.
     */
    public boolean hasWords() {
        var words = plain().strip();
        return words.codePoints().anyMatch(Character::isLetterOrDigit) && !words.equals(NOTHING);
    }

    /** Each block of the first level, as markup: what is compared and merged. */
    public List<String> blocks() {
        return parsed().children().stream().map(RichText::markup).toList();
    }

    /** The words without marks: a line for each paragraph, item and row. */
    public String plain() {
        return new PlainLines().of(parsed());
    }

    /** Whether the text has only paragraphs, so that plain words lose nothing of it. */
    public boolean isPlain() {
        return parsed().children().select("*").not(PLAIN_TAGS).isEmpty();
    }

    private Element parsed() {
        return Jsoup.parseBodyFragment(html).body();
    }

    private static String markup(Element block) {
        var document = new Document("", "");
        document.parser(Parser.xmlParser());
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8")
                .prettyPrint(false);
        document.appendChild(block.clone());
        return document.outerHtml();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText text && text.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
