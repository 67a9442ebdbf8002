/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;

/**
 * Models as the first published state of the product had them ({@code src/test/resources/earlier-models}). What is running follows
 * them to its end, so their instances must go on with the code of today.
 */
@TestComponent
public class EarlierModels {

    private final RepositoryService models;
    private final HistoryService history;

    EarlierModels(RepositoryService models, HistoryService history) {
        this.models = models;
        this.history = history;
    }

    /** While the scene runs, instances begin on the earlier model of that process; at least one does. Afterwards it is gone. */
    public void during(String process, Runnable scene) {
        var deployment = models.createDeployment().addString(process + ".bpmn", read(model(process)));
        files("forms", "")
                .forEach(form -> deployment.addString(form.getFileName().toString(), read(form)));
        files("bpmn", ".dmn")
                .forEach(table -> deployment.addString(table.getFileName().toString(), read(table)));
        var deployed = deployment.deployWithResult();
        try {
            scene.run();
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processDefinitionId(deployed.getDeployedProcessDefinitions()
                                    .get(0)
                                    .getId())
                            .count())
                    .as("instances that follow the earlier model of " + process)
                    .isPositive();
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    private static Path model(String process) {
        return Path.of("src", "test", "resources", "earlier-models", process + ".bpmn");
    }

    private static List<Path> files(String folder, String ending) {
        return Arrays.stream(Path.of(folder).toFile().listFiles())
                .map(File::toPath)
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
