/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Wording;
import java.io.IOException;
import java.util.UUID;

/**
 * Reads the indicators of plans that were frozen, and of changes that were proposed. Until V136 an indicator was four texts: name,
 * baseline, target, code. Such a one stays words; it had no id, and nothing refers to it.
 */
final class FrozenMeasure extends JsonDeserializer<Measure> {

    @Override
    public Measure deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var node = context.readTree(parser);
        if (!node.path("baseline").isTextual()) {
            return context.readTreeAsValue(node, Measure.class);
        }
        return Measure.inWords(
                UUID.randomUUID(),
                node.path("name").asText(),
                node.path("indicator").asText(""),
                new Wording(node.path("baseline").asText(), node.path("target").asText()));
    }
}
