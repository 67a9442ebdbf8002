/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** As what the numbers of a workbook are shown: only the style of a cell tells a day from a number. */
final class XlsxStyles {

    /** What a number means to who looks at it. */
    enum Shown {
        NUMBER,
        PERCENT,
        DAY,
        TIME
    }

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    /** Words, escaped and padding letters, conditions, colours and languages, which say nothing of the kind. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hms]+])[^]]*]");

    private final List<Shown> styles;

    private XlsxStyles(List<Shown> styles) {
        this.styles = styles;
    }

    static XlsxStyles read(XmlWalk xml) throws XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var styles = new ArrayList<Shown>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.putIfAbsent(Integer.valueOf(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                styles.add(shown(xml.attribute("numFmtId"), formats));
            }
        }
        return new XlsxStyles(styles);
    }

    /** @param style as the cell names it; empty if it names none */
    Shown of(String style) {
        int place = style.isEmpty() ? 0 : Integer.parseInt(style);
        return place >= 0 && place < styles.size() ? styles.get(place) : Shown.NUMBER;
    }

    private static Shown shown(String format, Map<Integer, String> formats) {
        int id = format.isEmpty() ? 0 : Integer.parseInt(format);
        return formats.containsKey(id) ? shown(formats.get(id)) : builtIn(id);
    }

    /** The formats that a workbook need not write, ISO/IEC 29500-1, 18.8.30; of other languages too. */
    private static Shown builtIn(int id) {
        if (id == 9 || id == 10) {
            return Shown.PERCENT;
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return Shown.DAY;
        }
        return id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47 ? Shown.TIME : Shown.NUMBER;
    }

    static Shown shown(String code) {
        var plain = BESIDE.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (plain.contains("%")) {
            return Shown.PERCENT;
        }
        if (plain.equals("general")) {
            return Shown.NUMBER;
        }
        boolean isTime = plain.contains("h") || plain.contains("s");
        if (plain.contains("d") || plain.contains("y") || plain.contains("m") && !isTime) {
            return Shown.DAY;
        }
        return isTime ? Shown.TIME : Shown.NUMBER;
    }
}
