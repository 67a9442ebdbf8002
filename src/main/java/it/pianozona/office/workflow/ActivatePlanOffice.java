/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeSetup;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The office is active and replaces the one before (ER-72); the cycles are told. */
@ProcessBean("activatePlanOffice")
class ActivatePlanOffice implements JavaDelegate {

    private final OfficeSetup setup;

    ActivatePlanOffice(OfficeSetup setup) {
        this.setup = setup;
    }

    @Override
    public void execute(DelegateExecution execution) {
        setup.activate(execution.getProcessBusinessKey());
    }
}
