/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.health;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The port is taken: says so in Italian, before Spring says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                """
                La porta %d è già occupata da un altro programma, forse da un'altra Pianozona rimasta accesa.
                Ferma quel programma, oppure indica un'altra porta con server.port (variabile SERVER_PORT)."""
                        .formatted(cause.getPort()),
                null,
                cause);
    }
}
