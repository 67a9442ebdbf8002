/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A .form file as the product reads it: its id and the label of each key that a person can fill.
 *
 * @param id the form's id
 * @param labels label by key, in the form's order; only fields that submit a value
 * @param units what stands behind a number, by key
 * @param choices by key, the words of the values that the file itself offers
 */
record FormSchema(
        String id, Map<String, String> labels, Map<String, String> units, Map<String, Map<String, String>> choices) {

    static FormSchema read(InputStream file, ObjectMapper json) throws IOException {
        var root = json.readTree(file);
        var labels = new LinkedHashMap<String, String>();
        var units = new LinkedHashMap<String, String>();
        var choices = new LinkedHashMap<String, Map<String, String>>();
        fields(root.path("components")).forEach(field -> {
            var key = field.path("key").asText();
            labels.put(key, field.path("label").asText());
            units.put(key, field.path("appearance").path("suffixAdorner").asText());
            choices.put(key, choices(field.path("values")));
        });
        return new FormSchema(
                root.path("id").asText(),
                Collections.unmodifiableMap(labels),
                Collections.unmodifiableMap(units),
                Collections.unmodifiableMap(choices));
    }

    /** Those that submit a value, also inside groups. */
    private static Stream<JsonNode> fields(JsonNode components) {
        return stream(components)
                .flatMap(component -> Stream.concat(
                        submits(component) ? Stream.of(component) : Stream.empty(),
                        fields(component.path("components"))));
    }

    private static boolean submits(JsonNode component) {
        return component.has("key")
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    private static Map<String, String> choices(JsonNode values) {
        var words = new LinkedHashMap<String, String>();
        values.forEach(
                one -> words.put(one.path("value").asText(), one.path("label").asText()));
        return Collections.unmodifiableMap(words);
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
