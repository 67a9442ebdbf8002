/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.Recurrence;
import it.pianozona.office.WorkType;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import it.pianozona.workflow.TasksInHand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Instances of the model of an office's task under a key of the test's own, so that versions can be added to it and taken away
 * without any other test meeting them.
 */
@TestComponent
public class OversightScene {

    public static final String COORDINATOR = "coordinatore.rhodense";
    public static final String PERSON = "udp.rhodense";
    public static final String HEAD = "responsabile.rhodense";

    private static final String MODEL = "compito-di-prova";

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final OfficeTasks tasks;
    private final Processes processes;
    private final TasksInHand inHand;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final List<String> deployments = new ArrayList<>();

    OversightScene(
            RepositoryService models,
            RuntimeService runtime,
            ManagementService management,
            OfficeTasks tasks,
            Processes processes,
            TasksInHand inHand,
            AtOnceJobs jobs,
            JdbcClient jdbc,
            BusinessClock clock) {
        jobs.byHand(MODEL);
        this.models = models;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.processes = processes;
        this.inHand = inHand;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deploys one more version of the model, changed as said, with its form. */
    public void version(UnaryOperator<String> change) {
        deployments.add(models.createDeployment()
                .name("prova")
                .addString(
                        MODEL + ".bpmn",
                        change.apply(
                                text("bpmn/compito-ufficio.bpmn").replace("\"compito-ufficio\"", "\"" + MODEL + "\"")))
                .addString("compito-libero.form", text("forms/compito-libero.form"))
                .deploy()
                .getId());
    }

    /** A version in which the automatic step waits to be executed by itself, and can therefore fail alone. */
    public static String withAWait(String model) {
        return model.replace(
                        "name=\"Apri la prossima scadenza\"",
                        "name=\"Apri la prossima scadenza\" camunda:asyncBefore=\"true\"")
                .replace(
                        "name=\"Svolgi il compito dell&#39;ufficio di piano\"",
                        "name=\"Svolgi il compito, nuova versione\"")
                .replace("versionTag=\"1.0\"", "versionTag=\"1.1\"");
    }

    /** Under another name than the product's own model. */
    public static String named(String model, String name) {
        return model.replace("name=\"Compito dell&#39;ufficio di piano\"", "name=\"" + name + "\"");
    }

    /** Takes away the last version and what runs on it. */
    public void withdraw() {
        models.deleteDeployment(deployments.remove(deployments.size() - 1), true);
    }

    /** Takes away all that was deployed. */
    public void withdrawAll() {
        while (!deployments.isEmpty()) {
            withdraw();
        }
    }

    /** A monthly task of the area's office under the test's model, in the hands of {@link #PERSON}; its business key. */
    public String task(TestArea area) {
        var task = tasks.give(
                new OfficeTasks.NewTask(
                        area.code(),
                        OfficeTask.Kind.FREE,
                        WorkType.PLANNING,
                        "Aggiornare i dati del profilo " + UUID.randomUUID(),
                        PERSON,
                        clock.today().plusDays(9),
                        Recurrence.MONTHLY,
                        Optional.empty(),
                        Optional.empty()),
                new Actor(HEAD, area.office("responsabile-udp")));
        restart(task.key(), area.code());
        return task.key();
    }

    /** What runs with that key ends, and an instance of the test's model begins in that territory, in the hands of {@link #PERSON}. */
    public void restart(String key, String territory) {
        runtime.deleteProcessInstance(instance(key), "prova");
        processes.start(MODEL, key, territory, Map.of("taskKind", OfficeTask.Kind.FREE.name()));
        inHand.give(key, PERSON);
    }

    /** Id of the only instance with that key. */
    public String instance(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    /** Id of the instance's only waiting automatic step. */
    public String job(String key) {
        return management
                .createJobQuery()
                .processInstanceId(instance(key))
                .singleResult()
                .getId();
    }

    /** The waiting automatic step of the instance fails until it is no longer tried by itself. */
    public void fails(String key) {
        jdbc.sql("update office_task set key = key || '-smarrita' where key = :key")
                .param("key", key)
                .update();
        var job = job(key);
        while (management.createJobQuery().jobId(job).withRetriesLeft().count() > 0) {
            if (succeeds(job)) {
                throw new IllegalStateException("the step did not fail");
            }
        }
    }

    private boolean succeeds(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    /** What made it fail is mended. */
    public void mended(String key) {
        jdbc.sql("update office_task set key = :key where key = :key || '-smarrita'")
                .param("key", key)
                .update();
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
