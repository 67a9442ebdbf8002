/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The drawings (SVG) that stand in a document. Their title and description are what a screen reader says of them. */
final class Pictures {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private Pictures() {}

    /** Gives each drawing the alternative text that tagged PDF asks of a figure; one without a size gets the width of the page. */
    static void describe(Document document) {
        of(document).forEach(picture -> {
            if (picture.getAttribute("alt").isEmpty()) {
                picture.setAttribute("alt", alternative(picture));
            }
            if (picture.getAttribute("style").isEmpty()) {
                picture.setAttribute("style", size(picture));
            }
        });
    }

    private static String size(Element picture) {
        var width = OdtStyles.PAGE_TENTHS / 10.0;
        return String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm", width, width * proportion(picture));
    }

    static List<Element> of(Document document) {
        var drawings = document.getElementsByTagNameNS(SVG, "svg");
        var found = new ArrayList<Element>();
        for (var n = 0; n < drawings.getLength(); n++) {
            found.add((Element) drawings.item(n));
        }
        return found;
    }

    private static String alternative(Element picture) {
        return List.of(title(picture), description(picture)).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    static String title(Element picture) {
        return childText(picture, "title");
    }

    static String description(Element picture) {
        return childText(picture, "desc");
    }

    private static String childText(Element picture, String tag) {
        for (var node = picture.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && tag.equals(element.getLocalName())) {
                return element.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    /** Height over width. */
    static double proportion(Element picture) {
        var box = picture.getAttribute("viewBox").strip().split("[\\s,]+");
        if (box.length == 4) {
            return Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        }
        return number(picture.getAttribute("height")) / number(picture.getAttribute("width"));
    }

    private static double number(String length) {
        return Double.parseDouble(length.replaceAll("[^0-9.]", ""));
    }
}
