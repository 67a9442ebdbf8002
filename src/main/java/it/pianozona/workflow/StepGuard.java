/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** No user task is completed past its form, whichever way in is tried. */
final class StepGuard extends AbstractBpmnParseListener implements TaskListener {

    private static final ThreadLocal<Boolean> PASSING = ThreadLocal.withInitial(() -> false);

    static void passing(Runnable completion) {
        PASSING.set(true);
        try {
            completion.run();
        } finally {
            PASSING.remove();
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (!PASSING.get()) {
            throw new IllegalStateException(
                    "task " + task.getTaskDefinitionKey() + " can only be completed by its form");
        }
    }
}
