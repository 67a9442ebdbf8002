/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser and its system in words, so that people recognise their own; no version and no address are kept. */
final class DeviceWords {

    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private DeviceWords() {}

    static String of(String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        return first(BROWSERS, text, "Un altro programma") + " su " + first(SYSTEMS, text, "un altro sistema");
    }

    private static String first(Map<String, String> known, String text, String otherwise) {
        return known.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
