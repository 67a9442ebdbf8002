/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.rule.RuleViolated;
import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Makes the text of a document printable and says which sign is not: archival PDF admits no missing glyph, and a sign of an agreement
 * must not be replaced by another in silence.
 */
final class PrintableText {

    private static final int CONTEXT = 20;
    /** "n. 12", "art. 34", "c. 4": a line does not end between the two. */
    private static final String NUMBER_AFTER = "\\b((?:n|art|artt|c)\\.) (?=[0-9A-Z])";

    private final IntPredicate printable;

    /** A sign can be printed when the last font, which all styles fall back to, has it, or all the others have it. */
    PrintableText(List<Typeface> typefaces) {
        var fallback = typefaces.get(typefaces.size() - 1);
        var others = typefaces.subList(0, typefaces.size() - 1);
        printable = sign -> fallback.has(sign) || others.stream().allMatch(font -> font.has(sign));
    }

    /** @throws RuleViolated naming the sign and the words around it */
    void prepare(Document document) {
        visit(document.getDocumentElement());
    }

    private void visit(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(printable(node.getNodeValue()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!"style".equals(child.getLocalName())) {
                visit(child);
            }
        }
    }

    private String printable(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u2000-\\u200a\\u202f\\u205f\\u3000]", "\u00a0")
                .replaceAll(NUMBER_AFTER, "$1\u00a0")
                .replaceAll("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe0e\\ufe0f]", "");
        for (var at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            var sign = composed.codePointAt(at);
            if (!Character.isWhitespace(sign) && !printable.test(sign)) {
                throw unprintable(composed, at);
            }
        }
        return composed;
    }

    private static RuleViolated unprintable(String text, int at) {
        var from = text.offsetByCodePoints(at, -Math.min(CONTEXT, text.codePointCount(0, at)));
        var to = text.offsetByCodePoints(at, Math.min(CONTEXT, text.codePointCount(at, text.length())));
        return new RuleViolated(
                "«Documento»: il segno %s in «…%s…» non si può stampare in un PDF/A. Toglilo o sostituiscilo nel testo."
                        .formatted(
                                Character.toString(text.codePointAt(at)),
                                text.substring(from, to).strip()));
    }
}
