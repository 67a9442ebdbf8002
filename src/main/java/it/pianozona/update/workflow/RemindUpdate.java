/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.update.PlanUpdates;
import it.pianozona.workflow.ProcessBean;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The list of changes waits beyond its term: office and coordinators are told. */
@ProcessBean("remindUpdate")
class RemindUpdate implements JavaDelegate {

    private final PlanUpdates updates;
    private final Notices notices;

    RemindUpdate(PlanUpdates updates, Notices notices) {
        this.updates = updates;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = updates.get(UUID.fromString((String) execution.getVariable("updateId")));
        notices.send(
                new Notices.Message(
                        "elenco-" + update.key(),
                        update.area(),
                        update.key(),
                        Notice.Kind.OVERDUE,
                        Wording.of("aggiornamento.elenco-in-ritardo")),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(update.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()),
                        OfficeKind.COORDINATORS.officeId(update.area())));
    }
}
