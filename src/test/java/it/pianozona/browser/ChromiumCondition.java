/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

class ChromiumCondition implements ExecutionCondition {

    private static final String VARIABLE = "PIANOZONA_CHROMIUM";
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium()
                .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
                .orElseGet(
                        () -> ConditionEvaluationResult.disabled("no Chromium: install the package \"chromium\" or set "
                                + VARIABLE + " to its path; browser tests are skipped"));
    }

    static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
