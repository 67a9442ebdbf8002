/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/** The product's own sitting: each task is opened, claimed and submitted as Tasklist does for its person. */
final class ProductSitting implements Sitting {

    private static final String AREA = "PPO";
    private static final String BODY = "banco-di-prova-PPO";
    private static final int NOTICE_DAYS = 5;

    private final ApplicationContext product;
    private final SqlTally tally;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService management;
    private final RightsOnDate rights;
    private final Offices offices;
    private final BusinessClock clock;
    private final List<String> parties;

    ProductSitting(ApplicationContext product, SqlTally tally) {
        this.product = product;
        this.tally = tally;
        this.tasks = product.getBean(TaskService.class);
        this.forms = product.getBean(FormService.class);
        this.identity = product.getBean(IdentityService.class);
        this.management = product.getBean(ManagementService.class);
        this.rights = product.getBean(RightsOnDate.class);
        this.offices = product.getBean(Offices.class);
        this.clock = product.getBean(BusinessClock.class);
        this.parties = createBody();
    }

    private List<String> createBody() {
        var today = clock.today();
        var seats = product.getBean(PlanningAreas.class).municipalities(AREA, today).stream()
                .limit(PARTIES)
                .map(town -> new BodyMember(
                        OfficeKind.MAYOR.officeId(town.istat()), town.name(), true, Optional.of(town.istat())))
                .toList();
        product.getBean(Bodies.class)
                .create(
                        new Body(
                                BODY,
                                BodyKind.SUPERVISION_COLLEGE,
                                "Banco di prova",
                                AREA,
                                seats.get(0).officeId(),
                                secretariat()),
                        seats,
                        today);
        return seats.stream().map(BodyMember::officeId).toList();
    }

    private static String secretariat() {
        return OfficeKind.SECRETARIAT.officeId(AREA);
    }

    @Override
    public SqlTally tally() {
        return tally;
    }

    @Override
    public void hold(StepMeter meter) {
        var key = AREA + "-" + UUID.randomUUID();
        start(key);
        var start = clock.offset();
        var convene = Map.<String, Object>of(
                "dataOra",
                clock.now().plusDays(NOTICE_DAYS + 1).withNano(0).toString(),
                "luogo",
                "Sala consiliare",
                "ordineDelGiorno",
                "Approvazione del piano");
        complete(meter, secretariat(), only(key, "UserTask_Convene"), convene);
        for (var office : parties) {
            var vote = Map.<String, Object>of(
                    "voto", "CONTRARIO", "motivazione", "Mancano le risorse per il terzo anno", "conflitto", false);
            complete(meter, office, taskOf(office, key), vote);
        }
        clock.setOffset(start.plusDays(NOTICE_DAYS + 2));
        complete(
                meter,
                secretariat(),
                only(key, "UserTask_RecordAttendance"),
                Map.of("presenti", parties, "oraChiusura", "20:30"));
        clock.setOffset(start);
        only(key, "UserTask_DraftMinutes");
    }

    private void start(String key) {
        var decision = product.getBean(CollegialDecisions.class)
                .open(new DecisionRequest(
                        AREA,
                        key,
                        BODY,
                        "document",
                        "Piano di Zona di prova",
                        RuleSet.MAJORITY_PRESENT,
                        new DecisionTerms(NOTICE_DAYS, 10, 15, 15)));
        product.getBean(Processes.class)
                .start("collegial-decision", key, AREA, Map.of("decisionId", decision.toString()));
    }

    private Task only(String key, String kind) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey(kind)
                        .singleResult())
                .orElseThrow();
    }

    private Task taskOf(String office, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskCandidateGroup(office)
                .taskDefinitionKey("UserTask_ExpressVote")
                .singleResult();
    }

    private void complete(StepMeter meter, String office, Task task, Map<String, Object> form) {
        var person = holder(office, clock.today());
        meter.task(() -> {
            as(person, () -> forms.getTaskFormVariables(task.getId()));
            as(person, () -> tasks.claim(task.getId(), person));
            as(person, () -> forms.submitTaskForm(task.getId(), form));
        });
        var due = management.createJobQuery().executable().list();
        meter.rest(() -> due.forEach(job -> management.executeJob(job.getId())));
    }

    private String holder(String office, LocalDate day) {
        return offices.holdersOf(office, day).get(0).id();
    }

    /** One request of the browser: the person's rights are read again each time. */
    private void as(String person, Runnable request) {
        var held = rights.of(person, clock.today());
        identity.setAuthentication(person, List.copyOf(held.officeIds()), List.copyOf(held.territoryCodes()));
        try {
            request.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
