/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.workflow.FormLayout.Field;
import it.pianozona.workflow.FormLayout.Kind;
import it.pianozona.workflow.FormLayout.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads a .form file for a page of ours: the same fields that Tasklist shows, filled with the same values. */
@Component
class FormLayouts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern LEFTOVER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"[^>]*>([^<]+)<");
    private static final int LONGEST = 4000;

    private final ObjectMapper json;

    FormLayouts(ObjectMapper json) {
        this.json = json;
    }

    FormLayout of(String formId, Map<String, Object> values) {
        var components = stream(read(formId).path("components")).toList();
        return new FormLayout(
                components.stream()
                        .filter(one -> one.path("type").asText().equals("text"))
                        .flatMap(one -> lines(one.path("text").asText(), values))
                        .toList(),
                components.stream()
                        .filter(one -> one.path("type").asText().equals("html") && !one.has("conditional"))
                        .flatMap(one -> links(filled(one.path("content").asText(), values)))
                        .toList(),
                components.stream().flatMap(one -> field(one, values).stream()).toList());
    }

    private JsonNode read(String formId) {
        try (var file = new ClassPathResource("forms/" + formId + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String filled(String text, Map<String, Object> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(values.get(found.group(1)))
                        .map(Object::toString)
                        .orElse("")));
    }

    private static Stream<String> lines(String text, Map<String, Object> values) {
        return LEFTOVER.matcher(filled(text, values))
                .replaceAll("")
                .lines()
                .map(line ->
                        line.replaceAll("^[#>\\-\\s]+", "").replace("**", "").strip())
                .filter(line -> !line.isEmpty());
    }

    private static Stream<Option> links(String html) {
        return LINK.matcher(html).results().map(found -> new Option(found.group(1), found.group(2)));
    }

    private static Optional<Field> field(JsonNode component, Map<String, Object> values) {
        var key = component.path("key").asText();
        return kind(component)
                .filter(kind -> !component.path("disabled").asBoolean()
                        && !component.path("readonly").asBoolean())
                .map(kind -> new Field(
                        key,
                        component.path("label").asText(),
                        component.path("description").asText(),
                        kind,
                        component.path("validate").path("required").asBoolean(),
                        component.path("validate").path("maxLength").asInt(LONGEST),
                        options(component, values),
                        texts(values.get(key))))
                .filter(field ->
                        field.options().size() > 0 || (field.kind() != Kind.ONE && field.kind() != Kind.SEVERAL));
    }

    private static Optional<Kind> kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield" -> Optional.of(Kind.TEXT);
            case "textarea" -> Optional.of(Kind.LONG_TEXT);
            case "number" -> Optional.of(Kind.NUMBER);
            case "checkbox" -> Optional.of(Kind.CHECK);
            case "radio", "select" -> Optional.of(Kind.ONE);
            case "checklist" -> Optional.of(Kind.SEVERAL);
            case "datetime" ->
                Optional.of(
                        switch (component.path("subtype").asText()) {
                            case "time" -> Kind.TIME;
                            case "datetime" -> Kind.MOMENT;
                            default -> Kind.DATE;
                        });
            default -> Optional.empty();
        };
    }

    private static List<Option> options(JsonNode component, Map<String, Object> values) {
        if (component.has("values")) {
            return stream(component.path("values"))
                    .map(one -> new Option(
                            one.path("value").asText(), one.path("label").asText()))
                    .toList();
        }
        return values.get(component.path("valuesKey").asText()) instanceof Collection<?> offered
                ? offered.stream().map(FormLayouts::option).toList()
                : List.of();
    }

    private static Option option(Object offered) {
        return offered instanceof Map<?, ?> pair
                ? new Option(String.valueOf(pair.get("value")), String.valueOf(pair.get("label")))
                : new Option(offered.toString(), offered.toString());
    }

    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
