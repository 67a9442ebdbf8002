/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code aggiornamento-piano}. */
@ProcessBean("updateSteps")
public class UpdateSteps {

    private final PlanUpdates updates;
    private final UpdateApproval approval;
    private final Notices notices;

    UpdateSteps(PlanUpdates updates, UpdateApproval approval, Notices notices) {
        this.updates = updates;
        this.approval = approval;
        this.notices = notices;
    }

    /** The list of changes waits beyond its term: office and coordinators are told. */
    public void remindList(UUID updateId) {
        var update = updates.get(updateId);
        notices.send(
                new Notices.Message(
                        "elenco-" + update.key(),
                        update.area(),
                        update.key(),
                        Notice.Kind.OVERDUE,
                        Wording.of(
                                "aggiornamento.elenco-in-ritardo",
                                "ciclo",
                                update.cycleKey(),
                                "numero",
                                update.number())),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(update.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()),
                        OfficeKind.COORDINATORS.officeId(update.area())));
    }

    /**
     * Observations were accepted: the list is corrected and then voted on.
     *
     * @return that the consultation is done
     */
    public boolean correct(UUID updateId) {
        approval.giveBack(updateId);
        return true;
    }

    /** The changes go before the body that approves the plan. */
    public String askBody(UUID updateId) {
        return approval.askBody(updateId).toString();
    }

    /**
     * The body gives the changes back.
     *
     * @return that they are to be consulted anew
     */
    public boolean giveBack(UUID updateId) {
        approval.giveBack(updateId);
        return false;
    }

    /** The addendum is written for the parties of the agreement. */
    public void prepareAddendum(DelegateExecution execution, UUID updateId) {
        var act = approval.prepareAddendum(updateId);
        execution.setVariable("actId", act.id().toString());
        execution.setVariable("addendumKey", act.key());
    }

    /** Version n+1 of the plan is in force. */
    public void putInForce(UUID updateId) {
        approval.putInForce(updateId);
    }

    /** The update is refused; the plan stays as it is. */
    public void refuse(UUID updateId) {
        approval.refuse(updateId);
    }
}
