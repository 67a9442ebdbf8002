/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.rule.RuleViolated;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Makes the text of a document printable and says which sign is not: archival PDF admits no missing glyph, and a sign of an agreement
 * must not be replaced by another in silence.
 */
final class PrintableText {

    private static final int CONTEXT = 20;
    /** "n. 12", "art. 34", "c. 4": a line does not end between the two. */
    private static final Pattern NUMBER_AFTER = Pattern.compile("\\b((?:n|art|artt|c)\\.) (?=[0-9A-Z])");

    private static final Pattern WIDE_SPACES = Pattern.compile("[\\u2000-\\u200a\\u202f\\u205f\\u3000]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe0e\\ufe0f]");

    private final IntPredicate printable;

    /** A sign can be printed when the last font, which all styles fall back to, has it, or all the others have it. */
    PrintableText(List<Typeface> typefaces) {
        var fallback = typefaces.get(typefaces.size() - 1);
        var others = typefaces.subList(0, typefaces.size() - 1);
        printable = sign -> fallback.has(sign) || others.stream().allMatch(font -> font.has(sign));
    }

    /** @throws RuleViolated naming the sign and the words around it */
    void prepare(Document document) {
        visit(document.getDocumentElement(), this::printable);
    }

    /** Like {@link #prepare}, but a sign that no font has is written as its code, {@code [U+1F600]}, for all to see. */
    void prepareMarking(Document document) {
        visit(document.getDocumentElement(), this::marked);
    }

    /** What is wrong with a text, in words that name the sign; empty if all of it can be printed. */
    Optional<String> problem(String text) {
        var composed = composed(text);
        var at = firstUnprintable(composed);
        return at < 0 ? Optional.empty() : Optional.of(words(composed, at));
    }

    private void visit(Node node, UnaryOperator<String> printing) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(printing.apply(node.getNodeValue()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!"style".equals(child.getLocalName())) {
                visit(child, printing);
            }
        }
    }

    private String printable(String text) {
        var composed = composed(text);
        var at = firstUnprintable(composed);
        if (at >= 0) {
            throw new RuleViolated("«Documento»: %s Toglilo o sostituiscilo nel testo.".formatted(words(composed, at)));
        }
        return composed;
    }

    private String marked(String text) {
        var composed = composed(text);
        return composed.codePoints()
                .mapToObj(sign -> isPrintable(sign) ? Character.toString(sign) : "[U+%04X]".formatted(sign))
                .collect(Collectors.joining());
    }

    private boolean isPrintable(int sign) {
        return Character.isWhitespace(sign) || printable.test(sign);
    }

    private int firstUnprintable(String text) {
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isPrintable(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static String composed(String text) {
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        var spaced = WIDE_SPACES.matcher(whole).replaceAll("\u00a0");
        var tied = NUMBER_AFTER.matcher(spaced).replaceAll("$1\u00a0");
        return INVISIBLE.matcher(tied).replaceAll("");
    }

    private static String words(String text, int at) {
        var from = text.offsetByCodePoints(at, -Math.min(CONTEXT, text.codePointCount(0, at)));
        var to = text.offsetByCodePoints(at, Math.min(CONTEXT, text.codePointCount(at, text.length())));
        return "il segno %s in «…%s…» non si può stampare in un PDF/A."
                .formatted(
                        Character.toString(text.codePointAt(at)),
                        text.substring(from, to).strip());
    }
}
