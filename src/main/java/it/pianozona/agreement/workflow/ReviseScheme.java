/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The conference gave remarks: a new round begins with the scheme as it stands. */
@ProcessBean("reviseScheme")
class ReviseScheme implements JavaDelegate {

    private final SchemeDrafting drafting;

    ReviseScheme(SchemeDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.revise(execution.getProcessBusinessKey());
    }
}
