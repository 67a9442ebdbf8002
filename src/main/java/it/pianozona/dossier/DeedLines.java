/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.record.LegalRecord;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Names;
import it.pianozona.workflow.FormWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The Json of a row of the record as lines with Italian labels; what only the product understands is left out. */
@Component
class DeedLines {

    private static final Pattern OFFICE = Pattern.compile("[a-z]+(-[a-z]+)*-[A-Z0-9][A-Z0-9-]*");

    private static final String EURO = "€";

    private final FormWords forms;
    private final PageWords pages;
    private final ObjectMapper json;

    DeedLines(FormWords forms, PageWords pages, ObjectMapper json) {
        this.forms = forms;
        this.pages = pages;
        this.json = json;
    }

    /** The fields that were written or changed, in the form's order. */
    List<Deed.Line> of(LegalRecord.Entry entry, Names.Found names) {
        var words = entry.circumstances().form().map(forms::of).orElse(Map.of());
        var before = values(read(entry.before()), words, names);
        var after = values(read(entry.after()), words, names);
        var keys = new LinkedHashSet<String>(words.keySet());
        keys.addAll(after.keySet());
        keys.addAll(before.keySet());
        var lines = new ArrayList<Deed.Line>();
        for (var key : keys) {
            var old = before.getOrDefault(key, "");
            var now = after.getOrDefault(key, "");
            var unchanged = !before.isEmpty() && old.equals(now);
            if (!unchanged && !(old.isEmpty() && now.isEmpty())) {
                lines.add(new Deed.Line(label(key, words), old, now));
            }
        }
        return lines;
    }

    /** The ids of offices among the values, to be named with all others at once. */
    Set<String> officesIn(LegalRecord.Entry entry) {
        var ids = new LinkedHashSet<String>();
        collect(read(entry.before()), ids);
        collect(read(entry.after()), ids);
        return ids;
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isTextual() && OFFICE.matcher(node.asText()).matches()) {
            ids.add(node.asText());
        }
        node.fieldNames().forEachRemaining(name -> {
            if (OFFICE.matcher(name).matches()) {
                ids.add(name);
            }
        });
        node.forEach(child -> collect(child, ids));
    }

    private JsonNode read(String written) {
        try {
            return written == null ? json.nullNode() : json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the legal record holds what is no Json", e);
        }
    }

    private Map<String, String> values(JsonNode node, Map<String, FormWords.Field> words, Names.Found names) {
        var values = new LinkedHashMap<String, String>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!pages.isSilent(field.getKey())) {
                    values.put(field.getKey(), text(field.getKey(), field.getValue(), words, names));
                }
            });
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put("", text("", node, words, names));
        }
        return values;
    }

    private String text(String key, JsonNode node, Map<String, FormWords.Field> words, Names.Found names) {
        if (node.isArray()) {
            return joined(node, child -> text(key, child, words, names));
        }
        if (node.isObject()) {
            var inner = new ArrayList<String>();
            node.properties().forEach(field -> {
                var value = text(field.getKey(), field.getValue(), words, names);
                if (!value.isEmpty() && !pages.isSilent(field.getKey())) {
                    inner.add("%s: %s".formatted(heading(key, field.getKey(), words, names), value));
                }
            });
            return String.join(", ", inner);
        }
        return node.isTextual()
                ? pages.word(key, node.asText(), choices(key, words), names)
                : number(key, node, words.get(key));
    }

    private static Map<String, String> choices(String key, Map<String, FormWords.Field> words) {
        return words.containsKey(key) ? words.get(key).choices() : Map.of();
    }

    private String number(String key, JsonNode node, FormWords.Field field) {
        var unit = field == null ? "" : field.unit();
        var value = node.isNumber() && (unit.equals(EURO) || pages.isMoney(key))
                ? ItalianNumber.euro(node.decimalValue())
                : Readable.plain(node);
        return unit.isEmpty() || value.isEmpty() ? value : value + " " + unit;
    }

    private static String joined(JsonNode list, Function<JsonNode, String> text) {
        var parts = new ArrayList<String>();
        list.forEach(child -> parts.add(text.apply(child)));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    /** A key inside a value may be a field, a choice or an office. */
    private String heading(String parent, String key, Map<String, FormWords.Field> words, Names.Found names) {
        if (names.offices().containsKey(key)) {
            return names.office(key);
        }
        return words.containsKey(key) ? label(key, words) : pages.label(parent, key);
    }

    private String label(String key, Map<String, FormWords.Field> words) {
        return words.containsKey(key) ? words.get(key).label() : pages.label(key);
    }
}
