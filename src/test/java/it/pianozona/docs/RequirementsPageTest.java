/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} explains every code by which a source cites the rule that it keeps. */
@Tag("spine")
class RequirementsPageTest {

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w./-])(?:(?:ER|TO|AB|LO15|LO18)-\\d+|[AUN]-\\d+|F-[A-Z]{2,}|P\\d{1,2}|L\\d{1,2})(?![\\w-])");
    private static final Pattern RANGE =
            Pattern.compile("(?<![\\w-])((?:ER|TO|AB|LO15|LO18|A|U|N)-)(\\d+)\\.\\.(?:\\1)?(\\d+)");
    private static final Pattern CHAPTERS = Pattern.compile(
            "(?:requirements?|requisit[oi])\\s+(\\d\\.\\d+[a-c]?(?:(?:\\s*,\\s*|\\s+(?:and|e)\\s+)\\d\\.\\d+[a-c]?)*)");
    private static final Pattern CHAPTER = Pattern.compile("\\d\\.\\d+[a-c]?");
    private static final Pattern LINE = Pattern.compile("\\| ([A-Z0-9][\\w.-]*) \\| (.+) \\| (.+) \\|");

    @Test
    void everyCodeThatASourceCitesIsExplained() throws IOException {
        var cited = new TreeMap<String, String>();
        for (var folder : List.of("src/main", "src/test/java", "bpmn", "forms")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|yml|sql|bpmn|dmn|html|form)"))
                        .filter(file -> !file.endsWith("RequirementsPageTest.java"))
                        .forEach(file -> codes(read(file)).forEach(code -> cited.putIfAbsent(code, file.toString())));
            }
        }
        assertThat(cited).hasSizeGreaterThan(200);
        var explained = explained();
        assertThat(cited.entrySet())
                .as("codes that docs/requirements.md does not explain, with a file that cites each")
                .filteredOn(code -> !explained.containsKey(code.getKey()))
                .isEmpty();
    }

    @Test
    void eachCodeHasOneLineWithItsSentenceAndItsSource() throws IOException {
        assertThat(explained())
                .hasSizeGreaterThan(400)
                .allSatisfy((code, lines) -> assertThat(lines).as(code).hasSize(1));
    }

    @Test
    void aRangeCitesEachCodeInIt() {
        assertThat(codes("(LO15-14..19, requirements 3.8 and 3.23a; \"A-11..A-12\")"))
                .contains("LO15-14", "LO15-17", "LO15-19", "3.8", "3.23a", "A-11", "A-12");
    }

    private static List<String> codes(String text) {
        var codes = new ArrayList<String>();
        CODE.matcher(text).results().forEach(found -> codes.add(found.group()));
        RANGE.matcher(text).results().forEach(found -> IntStream.rangeClosed(
                        Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))
                .forEach(number -> codes.add(found.group(1) + number)));
        CHAPTERS.matcher(text)
                .results()
                .flatMap(found -> CHAPTER.matcher(found.group(1)).results())
                .forEach(found -> codes.add(found.group()));
        return codes;
    }

    private static Map<String, List<String>> explained() throws IOException {
        var explained = new TreeMap<String, List<String>>();
        try (Stream<String> lines = Files.lines(Path.of("docs", "requirements.md"))) {
            lines.map(LINE::matcher).filter(line -> line.matches()).forEach(line -> explained
                    .computeIfAbsent(line.group(1), code -> new ArrayList<>())
                    .add(line.group(2)));
        }
        return explained;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
