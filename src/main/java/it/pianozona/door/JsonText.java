/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import it.pianozona.rule.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Looks through Json for text that cannot be kept, also in Json that is packed into one of its texts. */
final class JsonText {

    /** Lists of a form are Json within Json; deeper than this nobody reads them. */
    private static final int DEPTH = 3;

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    enum Verdict {
        GOOD,
        UNREADABLE,
        NO_JSON
    }

    /** An empty body is good: there is nothing wrong in it. */
    static Verdict judge(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            return isReadable(parser, DEPTH) ? Verdict.GOOD : Verdict.UNREADABLE;
        } catch (JsonProcessingException broken) {
            return Bounds.isReadable(new String(body, StandardCharsets.UTF_8)) ? Verdict.NO_JSON : Verdict.UNREADABLE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isReadable(JsonParser parser, int depth) throws IOException {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            var text = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
            if (text && (!Bounds.isReadable(parser.getText()) || !isReadablePacked(parser.getText(), depth - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadablePacked(String text, int depth) throws IOException {
        if (depth == 0 || !text.contains("\\u")) {
            return true;
        }
        try (var parser = JSON.createParser(text)) {
            return isReadable(parser, depth);
        } catch (JsonProcessingException plainText) {
            return true;
        }
    }
}
