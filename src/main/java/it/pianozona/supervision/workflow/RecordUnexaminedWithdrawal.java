/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.WithdrawalSilence;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The day of effect has come without an examination by the college. */
@ProcessBean("recordUnexaminedWithdrawal")
class RecordUnexaminedWithdrawal implements JavaDelegate {

    private final WithdrawalSilence silence;

    RecordUnexaminedWithdrawal(WithdrawalSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.ofTheCollege(UUID.fromString((String) execution.getVariable("matterId")));
    }
}
