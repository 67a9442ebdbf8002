/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Verification;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/** Hands the measures of the plan to the decision table; they are never stored. A complete plan is closed with it. */
@ProcessBean("measureCompleteness")
class MeasureCompleteness implements JavaDelegate {

    private final Verification verification;

    MeasureCompleteness(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verification
                .measure(execution.getProcessBusinessKey())
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }
}
