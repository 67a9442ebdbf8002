/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Wording;
import it.pianozona.supervision.Matters;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A term of the matter has passed: the parties, the plan office and the coordinators are told; nothing is ended. */
@ProcessBean("escalateMatter")
class EscalateMatter implements JavaDelegate {

    private final Matters matters;

    EscalateMatter(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = UUID.fromString((String) execution.getVariable("matterId"));
        matters.tell(
                matters.get(matter),
                "ritardo-" + execution.getCurrentActivityId() + "-" + matter,
                Notice.Kind.OVERDUE,
                Wording.of(
                        "vicenda.in-ritardo",
                        "vicenda",
                        matters.get(matter).kind().italian()));
    }
}
