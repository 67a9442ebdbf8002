/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeSetup;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The set-up is given up; the office before it, if any, goes on. */
@ProcessBean("giveUpPlanOffice")
class GiveUpPlanOffice implements JavaDelegate {

    private final OfficeSetup setup;

    GiveUpPlanOffice(OfficeSetup setup) {
        this.setup = setup;
    }

    @Override
    public void execute(DelegateExecution execution) {
        setup.giveUp(execution.getProcessBusinessKey());
    }
}
