/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code approvazione-piano}, by the key of the cycle. */
@ProcessBean("approvalSteps")
public class ApprovalSteps {

    private static final String RETURNED = "RETURNED";

    private final PlanApproval approval;
    private final Consultations consultations;
    private final PlanModel model;
    private final Cycles cycles;
    private final Notices notices;

    ApprovalSteps(PlanApproval approval, Consultations consultations, PlanModel model, Cycles cycles, Notices notices) {
        this.approval = approval;
        this.consultations = consultations;
        this.model = model;
        this.cycles = cycles;
        this.notices = notices;
    }

    /** Three days before the end of the consultation: a notice to all who were asked. */
    public void remindConsultation(String key, String instanceId) {
        notices.send(
                new Notices.Message(
                        "consultazione-" + instanceId,
                        cycles.get(key).area(),
                        key,
                        Notice.Kind.REMINDER,
                        Wording.of("piano.consultazione-vicina")),
                model.consultedOffices(key));
    }

    /** The last day of the consultation is over. */
    public void closeConsultation(String key) {
        consultations.close(key);
    }

    /** The plan is approved and frozen. */
    public void approve(String key) {
        approval.approve(key);
    }

    /** The plan goes back to its drafting: the body has returned it, or it was not complete when it was to be voted. */
    public void giveBack(DelegateExecution execution) {
        if (RETURNED.equals(execution.getVariable("outcome"))) {
            approval.giveBack(execution.getProcessBusinessKey());
        } else {
            approval.giveBackIncomplete(execution.getProcessBusinessKey());
            execution.setVariable("outcome", RETURNED);
        }
    }

    /** The plan is rejected; the region is told. */
    public String reject(String key) {
        approval.reject(key);
        return "REJECTED";
    }
}
