/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text of the catalogue with its values: days and moments, euros, numbers, words. The text itself stands in
 * {@code notices/it.properties} and nowhere else.
 */
public record Wording(String name, Map<String, Object> values) {

    /** @param values name and value by turns, as the text asks for them */
    public static Wording of(String name, Object... values) {
        var given = new LinkedHashMap<String, Object>();
        for (int at = 0; at < values.length; at += 2) {
            given.put((String) values[at], values[at + 1]);
        }
        return new Wording(name, given);
    }

    /** The same with one more value. */
    public Wording and(String value, Object words) {
        var given = new LinkedHashMap<>(values);
        given.put(value, words);
        return new Wording(name, given);
    }
}
