/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages say no in one way: what a form asks for is an attempt, and whether one may come in is decided at a door. */
class OneAttemptTest {

    private static final Path SOURCES = Path.of("src/main/java/it/pianozona");

    private static final Pattern CATCH = Pattern.compile("catch \\((?:\\w+ \\| )*RuleViolated\\b");
    private static final Pattern STATUS = Pattern.compile("HttpStatus\\.(NOT_FOUND|FORBIDDEN)");

    /** The editor asks without leaving its page, and shows the words of a refusal by itself. */
    private static final List<String> ANSWERS_IN_WORDS = List.of("plan/web/SectionPage.java");

    @Test
    void no_page_catches_a_refusal_by_itself() throws IOException {
        assertThat(with(CATCH)).containsExactlyElementsOf(ANSWERS_IN_WORDS);
    }

    @Test
    void no_page_decides_by_itself_how_somebody_is_kept_out() throws IOException {
        assertThat(with(STATUS)).isEmpty();
    }

    private static List<String> with(Pattern wrong) {
        return Sources.java()
                .filter(source -> source.path().toString().contains("/web/"))
                .filter(source -> wrong.matcher(source.text()).find())
                .map(source -> SOURCES.relativize(source.path()).toString())
                .toList();
    }
}
