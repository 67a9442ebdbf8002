/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each run of the suite a database directory of its own, so that nothing is left from the one before. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-database"));
            TestPropertyValues.of(
                            "pianozona.database.directory=" + Files.createTempDirectory(parent.toAbsolutePath(), "run"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new IllegalStateException("no directory for the test database", e);
        }
    }
}
