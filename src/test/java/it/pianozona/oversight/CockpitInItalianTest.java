/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cockpit's Italian beside the English of the engine's own release: nothing is missing when the release changes. */
@Tag("desk")
class CockpitInItalianTest {

    private static final String COCKPIT = "/META-INF/resources/webjars/camunda/app/cockpit/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{}");
    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*\"");

    /** The vendor's notice about its releases and its welcome page: neither is shown. */
    private static final List<String> NOT_SHOWN = List.of("BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

    /** English sentences contain one of these words. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|this|not|with|and|has|been|you|your|please|are|is)\\b", Pattern.CASE_INSENSITIVE);

    private static Map<String, String> english;
    private static Map<String, String> italian;

    @BeforeAll
    static void readBoth() throws IOException {
        english = labels("en.json");
        italian = labels("it.json");
    }

    private static Map<String, String> labels(String file) throws IOException {
        var labels = new TreeMap<String, String>();
        json(file)
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(text("locales/" + file).replace("\uFEFF", ""));
    }

    private static String text(String file) throws IOException {
        try (var content = CockpitInItalianTest.class.getResourceAsStream(COCKPIT + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyTextOfTheReleaseHasItsItalianAndNoOtherIsThere() {
        assertThat(english).hasSize(2460);
        assertThat(italian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noTextIsEmptyOrLeftInEnglish() {
        assertThat(italian).allSatisfy((key, text) -> {
            if (!NOT_SHOWN.contains(key) && !english.get(key).isBlank()) {
                assertThat(text).as(key).isNotBlank();
            }
            assertThat(ENGLISH.matcher(text.replaceAll("<[^>]*>", "")).find())
                    .as("%s: %s", key, text)
                    .isFalse();
        });
    }

    @Test
    void whatIsFilledInIsTheSameInBoth() {
        assertThat(italian).allSatisfy((key, text) -> {
            if (!NOT_SHOWN.contains(key)) {
                assertThat(found(PLACEHOLDER, text)).as(key).isEqualTo(found(PLACEHOLDER, english.get(key)));
                assertThat(found(LINK, text)).as(key).isEqualTo(found(LINK, english.get(key)));
            }
        });
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit -> hit.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    @Test
    void italianIsTheOnlyLanguageOnOffer() throws IOException {
        assertThat(text("scripts/config.js")).contains("availableLocales: ['it']", "fallbackLocale: 'it'");
        assertThat(json("it.json").path("dateLocales").path("months").get(0).asText())
                .isEqualTo("gennaio");
    }
}
