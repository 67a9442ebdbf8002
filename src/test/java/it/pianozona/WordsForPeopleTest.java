/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What people read says the rule in words, with its law; the codes of our own books stay in the comments (N-18). */
class WordsForPeopleTest {
    /** Requirement ids, forms, assumptions, user needs: "LO15-73", "F-FIRMA", "A-16", "requisito 6.6". */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w/.-])(?:[A-Z]{1,4}\\d*-\\d+[a-z]?|F-[A-Z]{2,}|L1\\d|[Rr]equisit[oi] \\d|[Rr]equirements? \\d)(?![\\w/-])");

    /** Algorithms and standards that carry a number of their own, and the cycle of our examples. */
    private static final Pattern NAMED_SO = Pattern.compile("SHA-\\d+|UTF-8|AGPL-3|ISO-\\d+|RHO-\\d+");

    /** The name of a constant, as a person never writes it; settings of the machine are named so in its own language. */
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(?!PIANOZONA_|SPRING_|SERVER_)[A-Z]{2,}(?:_[A-Z]+)+\\b");

    private static final Pattern JAVA = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\n]|\\\\.)*'",
            Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\\b(?:select|insert into|update|from|where|and|join|order by|union|on conflict)\\b");
    private static final Pattern MODEL = Pattern.compile(
            "<bpmn:documentation>(.*?)</bpmn:documentation>| name=\"([^\"]*)\"|<description>(.*?)</description>",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** A formatter that writes a day; a strict one reads what people wrote. Two are theirs alone: seconds in a sheet, documents. */
    private static final Pattern WRITES_A_DAY =
            Pattern.compile("ofPattern\\(\\s*\"d+[/ ]M[^\"]*\"(?:, Locale\\.ITALY)?\\)(?!\\s*\\.withResolverStyle)");

    /** A programme that reads the regions' files, and a pattern that reads certificates. */
    private static final Set<String> FOR_MACHINES = Set.of("RegionFileChecks.java", "SignedFile.java");

    @Test
    void theSentencesOfTheProgrammeCarryNoCode() throws IOException {
        var settings = settings();
        assertThat(files("src/main/java", ".java")
                        .filter(file ->
                                !FOR_MACHINES.contains(file.getFileName().toString()))
                        .flatMap(file -> said(JAVA, file)
                                .filter(words -> words.contains(" ")
                                        && !SQL.matcher(words).find())
                                .filter(words ->
                                        isOdd(words) || CONSTANT.matcher(words).find() || namesOne(settings, words))
                                .map(words -> file.getFileName() + ": " + words)))
                .isEmpty();
    }

    @Test
    void pagesAndDocumentsCarryNoCode() throws IOException {
        assertThat(Stream.concat(
                                files("src/main/resources/templates", ".html"),
                                files("src/main/resources/documents", ".html"))
                        .flatMap(WordsForPeopleTest::oddLines))
                .isEmpty();
    }

    @Test
    void formsCarryNoCode() throws IOException {
        assertThat(files("forms", ".form").flatMap(WordsForPeopleTest::oddLines))
                .isEmpty();
    }

    @Test
    void namesAndHelpOfTheModelsCarryNoCode() throws IOException {
        assertThat(files("bpmn", "mn").flatMap(file -> said(MODEL, file)
                        .filter(WordsForPeopleTest::isOdd)
                        .map(words -> file.getFileName() + ": " + words)))
                .isEmpty();
    }

    @Test
    void theGuideCarriesNoCode() throws IOException {
        assertThat(files("docs/guida", ".md").flatMap(WordsForPeopleTest::oddLines))
                .isEmpty();
    }

    @Test
    void theWordsOfTheRegionsCarryNoCode() throws IOException {
        assertThat(files("src/main/resources/regions", ".yml").flatMap(file -> leaves(new Yaml().load(text(file)))
                        .filter(WordsForPeopleTest::isOdd)
                        .map(words -> file.getFileName() + ": " + words)))
                .isEmpty();
    }

    @Test
    void onlyOneHandWritesADay() throws IOException {
        assertThat(files("src/main/java", ".java")
                        .filter(file -> WRITES_A_DAY.matcher(text(file)).find())
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("HistorySheetPage.java", "ItalianWords.java");
    }

    @Test
    void aCodeIsKnownFromALaw() {
        assertThat(List.of(
                        "riprova (F-FIRMA).",
                        "scegli (LO15-73)",
                        "una volta sola (requisito 6.6)",
                        "(U-3)",
                        "i sei (LO15-77..82)"))
                .allMatch(WordsForPeopleTest::isOdd);
        assertThat(List.of(
                        "TUEL art. 34 c. 5",
                        "L. 241/1990",
                        "DGR X/7631 del 28/12/2017",
                        "impronta SHA-256",
                        "RHO-2018-2020-ATTO-1"))
                .noneMatch(WordsForPeopleTest::isOdd);
    }

    private static boolean isOdd(String words) {
        return CODE.matcher(NAMED_SO.matcher(words).replaceAll("")).find();
    }

    private static boolean namesOne(Set<String> settings, String words) {
        return settings.stream().anyMatch(key -> words.contains("(" + key + ")"));
    }

    /** The keys of a profile: "vote.written". */
    private static Set<String> settings() throws IOException {
        return Pattern.compile("^  ([a-z]\\w*(?:\\.\\w+)+):", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/main/resources/regions/defaults.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> oddLines(Path file) {
        return COMMENT.matcher(text(file))
                .replaceAll("")
                .lines()
                .filter(WordsForPeopleTest::isOdd)
                .map(line -> file.getFileName() + ": " + line.strip());
    }

    /** What the pattern's groups hold, in the order of the file. */
    private static Stream<String> said(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).results().flatMap(WordsForPeopleTest::groups);
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.iterate(1, n -> n <= found.groupCount(), n -> n + 1)
                .map(found::group)
                .filter(words -> words != null);
    }

    private static Stream<String> leaves(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(WordsForPeopleTest::leaves);
        }
        return node instanceof Collection<?> many
                ? many.stream().flatMap(WordsForPeopleTest::leaves)
                : Stream.of(String.valueOf(node));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var all = Files.walk(Path.of(folder))) {
            return all
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
