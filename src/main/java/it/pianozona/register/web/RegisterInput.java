/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.register.RegisterDraft;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the form of an entry sends, as it was written.
 *
 * @param from ISO date as the browser sends it
 * @param values particulars by the key of their field
 */
record RegisterInput(
        String name, List<String> municipalities, String act, String from, String notes, Map<String, String> values) {

    private static final int LONGEST_LIST = 200;

    static RegisterInput empty() {
        return new RegisterInput("", List.of(), "", "", "", Map.of());
    }

    static RegisterInput of(Map<String, String> sent, List<String> municipalities) {
        return new RegisterInput(
                text(sent, "denominazione"),
                municipalities == null
                        ? List.of()
                        : municipalities.stream().distinct().limit(LONGEST_LIST).toList(),
                text(sent, "atto"),
                text(sent, "dal"),
                text(sent, "note"),
                sent);
    }

    static RegisterInput of(RegisterEntry entry) {
        var values = new HashMap<String, String>();
        entry.kind()
                .proposedFields()
                .forEach(field -> values.put(
                        field.key(), field.isChosen() || isDate(field) ? entry.detail(field) : entry.words(field)));
        return new RegisterInput(entry.name(), entry.municipalities(), entry.act(), "", entry.notes(), values);
    }

    private static boolean isDate(RegisterField field) {
        return field.type() == RegisterField.Type.DATE;
    }

    /** What was written of a particular. */
    public String value(RegisterField field) {
        return text(values, field.key());
    }

    RegisterDraft draft(RegisterKind kind) {
        var written = new EnumMap<RegisterField, String>(RegisterField.class);
        kind.proposedFields().stream()
                .filter(field -> !value(field).isEmpty())
                .forEach(field -> written.put(field, value(field)));
        return new RegisterDraft(kind, name, municipalities, act, RegisterDraft.date(from), notes, written);
    }

    private static String text(Map<String, String> sent, String key) {
        return sent.getOrDefault(key, "").strip();
    }
}
