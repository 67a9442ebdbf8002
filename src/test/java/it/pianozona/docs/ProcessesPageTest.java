/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/processes.md} held against the files that it names. */
@Tag("spine")
class ProcessesPageTest {

    private static final Path PAGE = Path.of("docs", "processes.md");
    private static final Path MAIN = Path.of("src", "main", "java", "it", "pianozona");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path ADDRESSES =
            Path.of("src", "test", "resources", "it", "pianozona", "account", "porte.txt");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** What the page says of each process, by title, then by the word before the colon. */
    private static final Map<String, Map<String, String>> ENTRIES = new LinkedHashMap<>();

    @BeforeAll
    static void readThePage() throws IOException {
        Map<String, String> entry = Map.of();
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                entry = new LinkedHashMap<>();
                ENTRIES.put(line.substring(3), entry);
            } else if (line.startsWith("- ") && line.contains(": ")) {
                entry.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            }
        }
        ENTRIES.values().removeIf(other -> !other.containsKey("Model"));
    }

    @Test
    void everyModelHasAnEntryAndEveryEntryAModel() throws IOException {
        assertThat(named("Model"))
                .containsExactlyInAnyOrderElementsOf(files(Path.of("bpmn"), ".bpmn", ".dmn").stream()
                        .map(file -> "bpmn/" + file)
                        .toList());
    }

    @Test
    void anEntrySaysEverything() {
        assertThat(ENTRIES).allSatisfy((title, entry) -> assertThat(entry.keySet())
                .as(title)
                .containsExactly("Model", "Room", "Starts", "In a line", "Forms", "Pages", "Tables", "Tests", "Guide"));
    }

    @Test
    void anEntryListsTheFormsOfItsModelAndNoForm() throws IOException {
        for (var entry : ENTRIES.entrySet()) {
            var model = names(entry.getValue().get("Model")).get(0);
            var forms = Pattern.compile("formRef=\"([^\"]+)\"")
                    .matcher(Files.readString(Path.of(model)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(toSet());
            assertThat(names(entry.getValue().get("Forms")))
                    .as(entry.getKey())
                    .containsExactlyInAnyOrderElementsOf(forms);
        }
        assertThat(named("Forms").stream().map(form -> form + ".form")).containsAll(files(Path.of("forms"), ".form"));
    }

    @Test
    void aTitleIsTheNameOfTheProcess() throws IOException {
        for (var entry : ENTRIES.entrySet()) {
            var model = names(entry.getValue().get("Model")).get(0);
            assertThat(Files.readString(Path.of(model)).replace("&#39;", "'"))
                    .contains("name=\"" + entry.getKey().replaceFirst(" \\(P\\d+\\)$", "") + "\"");
        }
    }

    @Test
    void theRoomsExist() {
        assertThat(named("Room"))
                .allSatisfy(room -> assertThat(MAIN.resolve(room).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void thePlacesOfTheRulesExist() throws IOException {
        var places = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .flatMap(line -> names(line).stream())
                .map(place -> switch (place.substring(0, place.indexOf('/'))) {
                    case "bpmn" -> Path.of(place);
                    case "regions" -> Path.of("src", "main", "resources", place);
                    default -> MAIN.resolve(place);
                })
                .toList();
        assertThat(places).hasSizeGreaterThan(9).allSatisfy(place -> assertThat(place)
                .isRegularFile());
    }

    @Test
    void thePagesAnswer() throws IOException {
        var answered = Files.readAllLines(ADDRESSES).stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words.length > 2 && words[1].equals("GET"))
                .map(words -> words[2])
                .collect(toSet());
        assertThat(answered).containsAll(named("Pages"));
    }

    @Test
    void theTablesAreMadeByMigrations() throws IOException {
        String sql;
        try (var all = Files.list(MIGRATIONS)) {
            sql = all.map(ProcessesPageTest::read).collect(joining("\n"));
        }
        assertThat(named("Tables"))
                .allSatisfy(table -> assertThat(sql).containsPattern("(create table|rename to) " + table + "\\b"));
    }

    @Test
    void theTestsExistAndTheFirstCoversTheProcess() throws IOException {
        Map<String, String> tests;
        try (var all = Files.walk(TESTS)) {
            tests = all.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .collect(
                            toMap(file -> file.getFileName().toString().replace(".java", ""), ProcessesPageTest::read));
        }
        assertThat(tests.keySet()).containsAll(named("Tests"));
        for (var entry : ENTRIES.entrySet()) {
            var process = names(entry.getValue().get("Model")).get(0).replaceAll("bpmn/|\\.bpmn", "");
            assertThat(tests.get(names(entry.getValue().get("Tests")).get(0)))
                    .as(entry.getKey())
                    .contains("@Covers(\"" + process + "\")");
        }
    }

    @Test
    void theLinksLeadSomewhere() throws IOException {
        var links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> PAGE.resolveSibling(found.group(1)))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
        assertThat(ENTRIES)
                .allSatisfy((title, entry) ->
                        assertThat(entry.get("Guide")).as(title).contains("](guida/"));
    }

    private static Set<String> named(String word) {
        return ENTRIES.values().stream()
                .flatMap(entry -> names(entry.get(word)).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> names(String words) {
        return NAME.matcher(words).results().map(found -> found.group(1)).toList();
    }

    private static List<String> files(Path folder, String... endings) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
