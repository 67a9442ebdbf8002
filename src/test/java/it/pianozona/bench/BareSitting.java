/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The stock engine, settings as they come, authorization on, on a model of the same shape. It saves nothing of ours: no
 * ballot, no attendance, no legal record, and no vote is counted.
 */
final class BareSitting implements Sitting, AutoCloseable {

    static final String PROCESS = "sitting";

    private static final String SECRETARIAT = "secretariat";

    private final SqlTally tally;
    private final ProcessEngine engine;

    BareSitting(DataSource database, SqlTally tally) {
        this.tally = tally;
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(new CountingDataSource(database, tally));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("sitting", new Terms()));
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("sitting.bpmn", model())
                .deploy();
    }

    /** What the model asks, at no cost. */
    public static final class Terms {

        public List<String> parties() {
            return IntStream.range(0, PARTIES).mapToObj(BareSitting::office).toList();
        }

        public Date inDays(int days) {
            return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
        }
    }

    private static String office(int party) {
        return "sindaco-%06d".formatted(party);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .userTask("convene")
                .camundaCandidateGroups(SECRETARIAT)
                .camundaDueDate("${sitting.inDays(5)}")
                .subProcess("held")
                .embeddedSubProcess()
                .startEvent()
                .parallelGateway("both")
                .userTask("vote")
                .camundaCandidateGroups("${office}")
                .camundaDueDate("${sitting.inDays(6)}")
                .multiInstance()
                .parallel()
                .camundaCollection("${sitting.parties()}")
                .camundaElementVariable("office")
                .multiInstanceDone()
                .endEvent()
                .moveToNode("both")
                .userTask("attendance")
                .camundaCandidateGroups(SECRETARIAT)
                .camundaDueDate("${sitting.inDays(6)}")
                .endEvent()
                .subProcessDone()
                .userTask("minutes")
                .camundaCandidateGroups(SECRETARIAT)
                .camundaDueDate("${sitting.inDays(10)}")
                .endEvent()
                .moveToActivity("held")
                .boundaryEvent("threeDaysBefore")
                .cancelActivity(false)
                .timerWithDate("${sitting.inDays(3)}")
                .endEvent()
                .moveToActivity("held")
                .boundaryEvent("oneDayBefore")
                .cancelActivity(false)
                .timerWithDate("${sitting.inDays(5)}")
                .endEvent()
                .moveToActivity("held")
                .boundaryEvent("dayAfter")
                .cancelActivity(false)
                .timerWithDate("${sitting.inDays(7)}")
                .endEvent()
                .done();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public SqlTally tally() {
        return tally;
    }

    @Override
    public void hold(StepMeter meter) {
        var key = UUID.randomUUID().toString();
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, key);
        complete(
                meter,
                SECRETARIAT,
                taskOf(SECRETARIAT, key),
                Map.of(
                        "dataOra",
                        "2017-01-23T09:00",
                        "luogo",
                        "Sala consiliare",
                        "ordineDelGiorno",
                        "Approvazione del piano"));
        for (var office : new Terms().parties()) {
            var vote = Map.<String, Object>of(
                    "voto", "CONTRARIO", "motivazione", "Mancano le risorse per il terzo anno", "conflitto", false);
            complete(meter, office, taskOf(office, key), vote);
        }
        complete(meter, SECRETARIAT, taskOf(SECRETARIAT, key), Map.of("oraChiusura", "20:30"));
        taskOf(SECRETARIAT, key);
    }

    private Task taskOf(String office, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskCandidateGroup(office)
                .singleResult();
    }

    private void complete(StepMeter meter, String office, Task task, Map<String, Object> form) {
        var person = "person-of-" + office;
        meter.task(() -> {
            engine.getIdentityService().setAuthentication(person, List.of(office));
            try {
                engine.getFormService().getTaskFormVariables(task.getId());
                engine.getTaskService().claim(task.getId(), person);
                engine.getFormService().submitTaskForm(task.getId(), form);
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        });
        var due = engine.getManagementService().createJobQuery().executable().list();
        meter.rest(() -> due.forEach(job -> engine.getManagementService().executeJob(job.getId())));
    }

    @Override
    public void close() {
        engine.close();
    }
}
