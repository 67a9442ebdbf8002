/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a person our sentence instead of a stack trace when production is refused. */
final class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
