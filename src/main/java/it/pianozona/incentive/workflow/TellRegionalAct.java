/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A regional act may change the rule: the offices of the claim are told. */
@ProcessBean("tellRegionalActOnIncentive")
class TellRegionalAct implements JavaDelegate {

    private final IncentiveNotices notices;

    TellRegionalAct(IncentiveNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.regionalAct(execution.getProcessBusinessKey());
    }
}
