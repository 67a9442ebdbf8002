/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
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
    private final Offices offices;
    private final Notices notices;
    private final BusinessClock clock;

    Colleagues(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            RightsOnDate rights,
            Offices offices,
            Notices notices,
            BusinessClock clock) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.rights = rights;
        this.offices = offices;
        this.notices = notices;
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

    /** What the process of the task knows under that name; null if nothing. */
    public Object variable(Task task, String name) {
        return tasks.getVariable(task.getId(), name);
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

    /** All open tasks of the instances with that business key, oldest first. */
    public List<Task> tasksOf(String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The id of the task's form. */
    public String formOf(Task task) {
        return tasks.createTaskQuery()
                .taskId(task.getId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    /** Who holds the office today. */
    public String holderOf(String office) {
        return offices.holdersOf(office, clock.today()).get(0).id();
    }

    /** A person who may conclude the task today; the secretariat only where nobody else may, for it has a page of its own. */
    public String someoneFor(Task task) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        var office = officeOf(groups.stream()
                .filter(group -> !group.startsWith(OfficeKind.SECRETARIAT.slug()))
                .findFirst()
                .orElse(groups.get(0)));
        return offices.holdersOf(office, clock.today()).get(0).id();
    }

    /** The office whose holder signs, for a group of signatories; otherwise the office itself. */
    private static String officeOf(String group) {
        var signatory = OfficeKind.SIGNATORY.slug() + "-";
        return group.startsWith(signatory) ? group.substring(signatory.length()) : group;
    }

    /** The notices about a cycle that an office has received. */
    public List<String> noticesOf(String office, String businessKey) {
        return notices.latest(List.of(office), 500).stream()
                .filter(notice -> notice.businessKey().equals(businessKey))
                .map(Notice::text)
                .toList();
    }

    /** The secretary convenes the body in six days. */
    public void convene(String secretary, String businessKey) {
        submit(
                secretary,
                task(businessKey, "UserTask_Convene"),
                Map.of(
                        "dataOra", clock.now().plusDays(6).withNano(0).toString(),
                        "luogo", "Sala consiliare",
                        "ordineDelGiorno", "Approvazione del documento"));
    }

    /** A member votes, with a reason where one is needed. */
    public void vote(String person, String office, String businessKey, String choice) {
        submit(
                person,
                taskOf(office, businessKey, "UserTask_ExpressVote"),
                Map.of("voto", choice, "motivazione", "Motivazione di almeno venti caratteri"));
    }

    /** The day of the sitting comes and the secretary records who is present. */
    public void closeSitting(String secretary, String businessKey, List<String> present) {
        clock.setOffset(clock.offset().plusDays(7));
        submit(
                secretary,
                task(businessKey, "UserTask_RecordAttendance"),
                Map.of("presenti", present, "oraChiusura", "20:30"));
    }

    /** Return if any, minutes, their approval and publication. */
    public void concludeDecision(String secretary, String president, String businessKey, boolean returned) {
        if (returned) {
            submit(
                    secretary,
                    task(businessKey, "UserTask_FormaliseReturn"),
                    Map.of(
                            "motivo", "Il documento va rivisto in alcune parti",
                            "sezioni", "bisogni, offerta",
                            "scadenza", clock.today().plusDays(15).toString()));
        }
        submit(
                secretary,
                task(businessKey, "UserTask_DraftMinutes"),
                Map.of(
                        "testo",
                        "Verbale della seduta di prova.",
                        "presidente",
                        "Chi presiede",
                        "segretario",
                        "Chi verbalizza"));
        submit(president, task(businessKey, "UserTask_ApproveMinutes"), Map.of("esitoVerbale", "APPROVATO"));
        submit(
                secretary,
                task(businessKey, "UserTask_Publish"),
                Map.of("numeroAlbo", "123/2017", "pubblicatoDal", clock.today().toString()));
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

    /** How often the only automatic step of the instances with that business key is still tried by itself. */
    public int triesLeft(String businessKey) {
        return automatic(businessKey).getRetries();
    }

    /** The time for another try of that step has come. */
    public void tryAgain(String businessKey) {
        management.executeJob(automatic(businessKey).getId());
    }

    private Job automatic(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .reduce((one, other) -> {
                    throw new IllegalStateException("more than one automatic step of " + businessKey);
                })
                .orElseThrow();
    }

    /** True if an instance with that business key waits for the message. */
    public boolean isWaitingFor(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** True if no instance with that business key runs any more. */
    public boolean isEnded(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 0;
    }
}
