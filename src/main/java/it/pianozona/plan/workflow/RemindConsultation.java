/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Three days before the end of the consultation: a notice to all who were asked. */
@ProcessBean("remindConsultation")
class RemindConsultation implements JavaDelegate {

    private final Notices notices;
    private final Cycles cycles;
    private final PlanModel model;

    RemindConsultation(Notices notices, Cycles cycles, PlanModel model) {
        this.notices = notices;
        this.cycles = cycles;
        this.model = model;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        notices.send(
                new Notices.Message(
                        "consultazione-" + execution.getProcessInstanceId(),
                        cycles.get(key).area(),
                        key,
                        Notice.Kind.REMINDER,
                        Wording.of("piano.consultazione-vicina")),
                model.consultedOffices(key));
    }
}
