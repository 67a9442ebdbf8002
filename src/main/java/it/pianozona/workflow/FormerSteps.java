/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Steps and listeners as models of earlier versions name them, a bean for each. Their instances go on: the name leads to the step of
 * today, which {@code former-steps.properties} says.
 */
final class FormerSteps {

    private final Properties today = read();

    /** What does the step that was called so, empty for a name that no earlier model used. */
    Optional<JavaDelegate> find(String name) {
        return Optional.ofNullable(today.getProperty(name))
                .map(step -> execution -> Context.getProcessEngineConfiguration()
                        .getExpressionManager()
                        .createExpression(step)
                        .getValue(execution));
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("former-steps.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
