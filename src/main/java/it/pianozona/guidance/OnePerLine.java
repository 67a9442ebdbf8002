/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Reads a list that people write one item per line. Rules: F-INDIR. */
final class OnePerLine {

    private static final int MAX_ITEMS = 50;
    private static final int MAX_LENGTH = 300;

    private OnePerLine() {}

    /**
     * The items, without empty lines.
     *
     * @param field label of the field, for the refusal
     * @throws RuleViolated if there is none, or one is repeated or too long
     */
    static List<String> read(String field, String text) {
        var items = new ArrayList<String>();
        var seen = new HashSet<String>();
        int row = 0;
        for (var line : text.split("\\R")) {
            row++;
            var item = line.strip();
            if (item.isEmpty()) {
                continue;
            }
            if (item.length() > MAX_LENGTH) {
                throw new RuleViolated(
                        "«%s», riga %d: al massimo %d caratteri per riga.".formatted(field, row, MAX_LENGTH));
            }
            if (!seen.add(item.toLowerCase(Locale.ITALY))) {
                throw new RuleViolated("«%s», riga %d: è già scritta in un'altra riga.".formatted(field, row));
            }
            items.add(item);
        }
        if (items.isEmpty()) {
            throw new RuleViolated("«%s»: scrivine almeno una, una per riga.".formatted(field));
        }
        if (items.size() > MAX_ITEMS) {
            throw new RuleViolated("«%s»: al massimo %d righe.".formatted(field, MAX_ITEMS));
        }
        return items;
    }
}
