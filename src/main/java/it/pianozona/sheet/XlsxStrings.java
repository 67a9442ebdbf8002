/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

    static final XlsxStrings NONE = new XlsxStrings(List.of());

    /** What XML cannot hold is written by its number. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final List<String> texts;

    private XlsxStrings(List<String> texts) {
        this.texts = texts;
    }

    static XlsxStrings read(XmlWalk xml) throws XMLStreamException {
        var texts = new ArrayList<String>();
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(text(xml));
            }
            if (texts.size() > Grid.MOST_CELLS) {
                throw new RuleViolated(Grid.TOO_LARGE);
            }
        }
        return new XlsxStrings(texts);
    }

    /** @throws IllegalArgumentException if there is no such text */
    String at(int place) {
        if (place < 0 || place >= texts.size()) {
            throw new IllegalArgumentException("no text " + place);
        }
        return texts.get(place);
    }

    /**
     * What the element at whose start the walk stands says, without its readings for other scripts; cut behind the length that a
     * cell may have, so that one that is too long is known by that.
     */
    static String text(XmlWalk xml) throws XMLStreamException {
        var text = new StringBuilder();
        int outside = xml.depth() - 1;
        boolean says = xml.starts("v");
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("rPh")) {
                xml.passOver();
            } else if (xml.starts("t") || xml.ends("t")) {
                says = xml.isStart();
            } else if (says && text.length() <= Grid.LONGEST_CELL) {
                text.append(xml.characters());
            }
        }
        return ESCAPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\r\n", "\n");
    }

    /** The text as a workbook holds it: what looks like a number of a letter is no such number. */
    static String written(String text) {
        return LIKE_ESCAPED.matcher(text).replaceAll("_x005F_");
    }
}
