/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A .form file as the product reads it: its id and the label of each key that a person can fill.
 *
 * @param id the form's id
 * @param labels label by key, in the form's order; only fields that submit a value
 */
record FormSchema(String id, Map<String, String> labels) {

    static FormSchema read(InputStream file, ObjectMapper json) throws IOException {
        var root = json.readTree(file);
        var labels = new LinkedHashMap<String, String>();
        collect(root.path("components"), labels);
        return new FormSchema(root.path("id").asText(), Collections.unmodifiableMap(labels));
    }

    private static void collect(JsonNode components, Map<String, String> labels) {
        for (var component : components) {
            if (component.has("key")
                    && !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()) {
                labels.put(
                        component.path("key").asText(), component.path("label").asText());
            }
            collect(component.path("components"), labels);
        }
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
