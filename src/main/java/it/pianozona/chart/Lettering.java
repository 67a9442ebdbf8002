/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes. The drawing is made where no font is at hand, so widths are those of the widest of the product's sans
 * serif fonts (Liberation Sans), in thousandths of the size; in Titillium Web the text is a little shorter.
 */
final class Lettering {

    static final String ELLIPSIS = "…";
    private static final String NARROW = "ijl.,:;'’!|";
    private static final String SLENDER = "ftrI()-/ \u00a0";
    private static final String BROAD = "mwMW%@—…";

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * size;
    }

    private static double share(int sign) {
        if (NARROW.indexOf(sign) >= 0) {
            return 0.25;
        }
        if (SLENDER.indexOf(sign) >= 0) {
            return 0.34;
        }
        if (BROAD.indexOf(sign) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(sign) ? 0.72 : 0.56;
    }

    /** The text on at most so many lines; what does not fit the last ends with an ellipsis. */
    static List<String> lines(String text, double size, double room, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && lines.size() < most - 1 && width(longer, size) > room) {
                lines.add(cut(line.toString(), size, room));
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(cut(line.toString(), size, room));
        return lines;
    }

    private static String cut(String line, double size, double room) {
        if (width(line, size) <= room) {
            return line;
        }
        var end = line.length();
        while (end > 0 && width(line.substring(0, end).stripTrailing() + ELLIPSIS, size) > room) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
