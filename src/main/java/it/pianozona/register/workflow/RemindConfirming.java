/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.register.RegisterOffices;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.ProcessBean;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A proposal waits beyond its term: who may decide is reminded, the coordinators are told. */
@ProcessBean("remindConfirming")
class RemindConfirming implements JavaDelegate {

    private final RegisterOffices offices;
    private final Notices notices;

    RemindConfirming(RegisterOffices offices, Notices notices) {
        this.offices = offices;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var area = RegisterKey.of(key).area();
        var told = new ArrayList<>(offices.confirming(area));
        told.add(OfficeKind.COORDINATORS.officeId(area));
        notices.send(
                new Notices.Message(
                        "registro-" + key + execution.getVariable("closingId"),
                        area,
                        key,
                        Notice.Kind.OVERDUE,
                        Wording.of("registro.conferma-in-ritardo")),
                told);
    }
}
