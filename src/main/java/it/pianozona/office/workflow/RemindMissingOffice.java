/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Every week: a cycle waits for its plan office (TO-7). */
@ProcessBean("remindMissingOffice")
class RemindMissingOffice implements JavaDelegate {

    private final Notices notices;
    private final BusinessClock clock;

    RemindMissingOffice(Notices notices, BusinessClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var area = execution.getTenantId();
        notices.send(
                new Notices.Message(
                        "ufficio-atteso-" + key + "-" + clock.today(),
                        area,
                        key,
                        Notice.Kind.ESCALATION,
                        Wording.of("ufficio.atteso")),
                List.of(
                        OfficeKind.COORDINATORS.officeId(area),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                        OfficeKind.PLAN_OFFICE.officeId(area)));
    }
}
