/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A start that fails later on by something that whoever runs the database can mend: a few lines instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final DatabaseAddress address;

    DatabaseFaultAnalyzer(Environment settings) {
        this.address = new DatabaseAddress(
                settings.getProperty("spring.datasource.url", ""),
                Optional.ofNullable(settings.getProperty("spring.datasource.username")),
                Optional.empty());
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return DatabaseWords.of(cause, address)
                .map(words -> new FailureAnalysis(words, null, cause))
                .orElse(null);
    }
}
