/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Tasklist says, held against what the vendor's version of it can say. */
@Tag("desk")
class TasklistTextsTest {

    private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";
    private static final String TASKLIST = WEBJAR + "app/tasklist/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The same in both languages. */
    private static final Set<String> SAME = Set.of(
            "dateLocales/calendar/sameElse",
            "dateLocales/longDateFormat/L",
            "dateLocales/longDateFormat/LL",
            "dateLocales/longDateFormat/LT",
            "dateLocales/week/dow",
            "dateLocales/week/doy",
            "labels/NO_TASK_FORM",
            "labels/PAGE_LOGIN_PASSWORD",
            "labels/SEARCH_LESS_THAN",
            "labels/SEARCH_LESS_THAN_EQUALS",
            "labels/SEARCH_GREATER_THAN",
            "labels/SEARCH_GREATER_THAN_EQUALS");

    /** Everything that the form viewer can say by itself, as it stands in the vendor's code. */
    private static final List<String> VIEWER = List.of(
            "Field is required.",
            "Field must be a valid email.",
            "Field must be a valid  international phone number.",
            "Field must match pattern ",
            "Field must have minimum value of ",
            "Field must have maximum value of ",
            "Field must have minimum length of ",
            "Field must have maximum length of ",
            "Value is not a number.",
            "Value is expected to ",
            "Please select a valid value, the two nearest valid values are ",
            "Date and time must both be entered.",
            "Select",
            "Search",
            "No results",
            "All values selected",
            "Nothing to show.",
            "Add new",
            "Increment",
            "Decrement",
            "Previous page",
            "Next page",
            "Remove tag",
            "Remove list item ",
            "Skip to search",
            "Click to remove sorting",
            "Click to sort by ",
            "Download",
            "Expand all (",
            "Collapse",
            "This is an image placeholder",
            "hh:mm ?m");

    @Test
    void everyTextOfTasklistIsThereInItalian() throws IOException {
        var english = texts("en.json");
        var italian = texts("it.json");

        assertThat(english).hasSize(443);
        assertThat(italian.keySet()).isEqualTo(english.keySet());
        assertThat(italian).allSatisfy((key, text) -> {
            assertThat(placeholders(text)).as(key).isSubsetOf(placeholders(english.get(key)));
            if (!SAME.contains(key)) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @Test
    void everyTextOfTheFormViewerIsKnownAndNoneIsNoLongerThere() throws IOException {
        var code = read(WEBJAR + "lib/deps.js");
        var ours = read(TASKLIST + "scripts/form-texts.js");

        assertThat(VIEWER).allSatisfy(text -> {
            assertThat(code).contains(text);
            assertThat(ours.replace("\\(", "(").replace("\\?", "?")).contains(text);
        });
    }

    @Test
    void everyScriptThatIsNamedExists() throws IOException {
        var named = Pattern.compile("from '\\./([\\w-]+\\.js)'")
                .matcher(read(TASKLIST + "scripts/pianozona.js"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(5).allSatisfy(script -> assertThat(
                        getClass().getResource(TASKLIST + "scripts/" + script))
                .as(script)
                .isNotNull());
    }

    @Test
    void theHelpOfAStepIsForPeople() throws IOException {
        var help = Pattern.compile(
                "<bpmn:userTask id=\"(\\w+)\"[^>]*>\\s*<bpmn:documentation>(.*?)</bpmn:documentation>", Pattern.DOTALL);
        try (var models = Files.list(Path.of("bpmn"))) {
            var steps = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(TasklistTextsTest::content)
                    .flatMap(model -> help.matcher(model).results())
                    .collect(Collectors.toMap(
                            found -> found.group(1), found -> found.group(2), (one, other) -> one + " " + other));
            assertThat(steps).hasSizeGreaterThan(90).allSatisfy((step, words) -> assertThat(words)
                    .as(step)
                    .doesNotContainPattern("\\b[a-z]+\\.[a-z]+[A-Z]?\\w*\\b"));
        }
    }

    private static Map<String, String> texts(String locale) throws IOException {
        var flat = new TreeMap<String, String>();
        flatten("", new ObjectMapper().readTree(read(TASKLIST + "locales/" + locale)), flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isContainerNode() && !node.isArray()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue(), into));
        } else {
            into.put(path, node.isArray() ? node.toString() : node.asText());
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String read(String resource) throws IOException {
        try (var file = TasklistTextsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8).replace("\uFEFF", "");
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
