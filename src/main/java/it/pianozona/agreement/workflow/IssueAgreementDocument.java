/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Issuing;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Composes and freezes the document that the parties sign. */
@ProcessBean("issueAgreementDocument")
class IssueAgreementDocument implements JavaDelegate {

    private final Issuing issuing;

    IssueAgreementDocument(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issuing.issue(execution.getProcessBusinessKey());
    }
}
