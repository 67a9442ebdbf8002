/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.WithdrawalSilence;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term of the consents has passed: who has not answered is written down. */
@ProcessBean("recordSilentConsents")
class RecordSilentConsents implements JavaDelegate {

    private final WithdrawalSilence silence;

    RecordSilentConsents(WithdrawalSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.ofTheOthers(UUID.fromString((String) execution.getVariable("matterId")));
    }
}
