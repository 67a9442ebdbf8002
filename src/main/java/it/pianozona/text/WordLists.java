/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Word processors paste a list as paragraphs that say "mso-list: l0 level2"; here they become lists again. */
final class WordLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*\\blevel(\\d)");
    private static final Pattern MARKER = Pattern.compile("mso-list:\\s*ignore");
    private static final Pattern NUMBER = Pattern.compile("[\\s(]*([0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\\s*");

    private WordLists() {}

    static void convert(Element written) {
        for (var paragraph :
                written.select("p[style], h1[style], h2[style], h3[style], h4[style], h5[style], h6[style]")) {
            if (level(paragraph) > 0 && !isAfterItem(paragraph)) {
                gather(paragraph);
            }
        }
    }

    private static boolean isAfterItem(Element paragraph) {
        var before = paragraph.previousElementSibling();
        return before != null && level(before) > 0 || paragraph.parent() == null;
    }

    private static void gather(Element first) {
        var lists = new ArrayDeque<Element>();
        Element place = first;
        while (place != null && level(place) > 0) {
            var next = place.nextElementSibling();
            put(place, lists);
            place = next;
        }
    }

    private static void put(Element paragraph, Deque<Element> lists) {
        var level = level(paragraph);
        var numbered = takeMarker(paragraph);
        while (lists.size() > level) {
            lists.pop();
        }
        while (lists.size() < level) {
            var list = new Element(numbered ? "ol" : "ul");
            if (lists.isEmpty()) {
                paragraph.before(list);
            } else {
                var last = lists.peek().lastElementChild();
                (last == null ? lists.peek().appendElement("li") : last).appendChild(list);
            }
            lists.push(list);
        }
        paragraph.remove();
        lists.peek().appendElement("li").append(paragraph.html());
    }

    /** Removes the bullet or number that was pasted as text; whether it was a number. */
    private static boolean takeMarker(Element paragraph) {
        var numbered = false;
        for (var span : paragraph.select("span[style]")) {
            if (MARKER.matcher(style(span)).find()) {
                numbered = NUMBER.matcher(span.text().replace('\u00a0', ' ')).matches();
                span.remove();
                return numbered;
            }
        }
        return numbered;
    }

    private static int level(Element element) {
        var found = LEVEL.matcher(style(element));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
