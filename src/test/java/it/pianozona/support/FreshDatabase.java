/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each run of the suite, and each of the processes that share it, a database and an authority of its own: nothing is left from the
 * one before, and two never meet.
 */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-database"));
            var own = Files.createTempDirectory(parent.toAbsolutePath(), "run");
            TestPropertyValues.of(
                            "pianozona.database.directory=" + own,
                            "pianozona.demonstration.authority=" + own.resolve("authority"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new IllegalStateException("no directory for the test database", e);
        }
    }
}
