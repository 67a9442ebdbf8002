/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is wrong with the settings of the mail, without a stack trace. */
class MailMisconfiguredAnalyzer extends AbstractFailureAnalyzer<MailMisconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MailMisconfigured cause) {
        return new FailureAnalysis(
                "Pianozona non parte: le impostazioni della posta non vanno.", cause.getMessage(), cause);
    }
}
