/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A regional act has been published: the planning office is told. */
@ProcessBean("noteRegionalAct")
class NoteRegionalAct implements JavaDelegate {

    private final CycleNotices notices;

    NoteRegionalAct(CycleNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.regionalAct(execution.getProcessBusinessKey());
    }
}
