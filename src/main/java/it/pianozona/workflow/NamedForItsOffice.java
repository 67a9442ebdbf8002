/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A step that the secretariat may do on behalf of an office says in its name of which: the secretariat sees one for each body
 * (requirement 3.25).
 */
final class NamedForItsOffice extends AbstractBpmnParseListener implements TaskListener {

    /** How the expressions end by which models offer such a step. */
    private static final String ALSO_SECRETARIAT = "OrSecretariat(";

    private final ObjectProvider<Offices> offices;

    NamedForItsOffice(ObjectProvider<Offices> offices) {
        this.offices = offices;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var alsoSecretariat = task.getCandidateGroupIdExpressions().stream()
                .anyMatch(groups -> groups.getExpressionText().contains(ALSO_SECRETARIAT));
        if (alsoSecretariat) {
            task.addTaskListener(EVENTNAME_CREATE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> !group.startsWith(OfficeKind.SECRETARIAT.slug() + "-"))
                .findFirst()
                .flatMap(offices.getObject()::find)
                .map(Office::name)
                .ifPresent(name -> task.setName(task.getName() + ": " + name));
    }
}
