/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.WithdrawalSilence;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The wait for the payment is over: what is owed is written down. */
@ProcessBean("recordUnpaidSettlement")
class RecordUnpaidSettlement implements JavaDelegate {

    private final WithdrawalSilence silence;

    RecordUnpaidSettlement(WithdrawalSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.ofWhoPays(UUID.fromString((String) execution.getVariable("matterId")));
    }
}
