/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Acts in a test as the people do in Tasklist: through the forms, with the offices that each has today. */
@TestComponent
public class Colleagues {

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    Colleagues(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            RightsOnDate rights,
            BusinessClock clock) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.rights = rights;
        this.clock = clock;
    }

    /** The only open task of that kind in the instances with that business key. */
    public Task task(String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    /** All open tasks of that kind in the instances with that business key. */
    public List<Task> tasks(String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** The open task of that kind that is offered to the office. */
    public Task taskOf(String office, String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .taskCandidateGroup(office)
                .singleResult();
    }

    /** The person fills the form of the task and confirms it; a refusal is thrown as the webapp would get it. */
    public void submit(String person, Task task, Map<String, Object> form) {
        var held = rights.of(person, clock.today());
        identity.setAuthentication(person, List.copyOf(held.officeIds()), List.copyOf(held.territoryCodes()));
        try {
            forms.submitTaskForm(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the person sees when opening the form of the task. */
    public Map<String, Object> opens(String person, Task task) {
        var held = rights.of(person, clock.today());
        identity.setAuthentication(person, List.copyOf(held.officeIds()), List.copyOf(held.territoryCodes()));
        try {
            return forms.getTaskFormVariables(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Fires the timer of that element in the instances with that business key, as if its time had come. */
    public void fireTimer(String businessKey, String activityId) {
        management.executeJob(timers(businessKey, activityId).get(0).getId());
    }

    /** The timers of that element that are set in the instances with that business key. */
    public List<Job> timers(String businessKey, String activityId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activityId)
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    /** True if no instance with that business key runs any more. */
    public boolean isEnded(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 0;
    }
}
