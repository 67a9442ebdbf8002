/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The options that a form shows, label by value. */
final class Options {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Options() {}

    /** How many rows a list or table shows. */
    static int count(Object shown) {
        try {
            return JSON.readTree(shown.toString()).size();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a list that is no Json", e);
        }
    }

    static Map<String, String> of(Object shown) {
        var options = new LinkedHashMap<String, String>();
        if (shown == null) {
            return options;
        }
        try {
            for (JsonNode option : JSON.readTree(shown.toString())) {
                options.put(option.path("value").asText(), option.path("label").asText());
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("options that are no Json", e);
        }
        return options;
    }
}
