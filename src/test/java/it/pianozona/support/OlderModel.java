/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/** A model as it was before some of its elements were added, deployed beside the newest under a key of its own. */
public final class OlderModel {

    private OlderModel() {}

    /**
     * Deploys it with the forms, which its tasks look for in their own deployment.
     *
     * @param process key of the model; the older one's has {@code -older} behind it
     * @param elements ids of what it did not have: events, sub-processes and the flows that leave them
     */
    public static Deployment deploy(RepositoryService models, String process, List<String> elements) {
        var text = read(Path.of("bpmn", process + ".bpmn"));
        for (var id : elements) {
            text = text.replaceAll("(?s)\\s*<bpmn:(\\w+) id=\"" + id + "\"(?:[^>]*/>|[^>]*(?<!/)>.*?</bpmn:\\1>)", "")
                    .replaceAll("\\s*<bpmn:(incoming|outgoing)>" + id + "</bpmn:\\1>", "");
        }
        text = text.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replace("<bpmn:process id=\"" + process + "\"", "<bpmn:process id=\"" + process + "-older\"");
        var deployment = models.createDeployment().addString(process + "-older.bpmn", text);
        try (var forms = Files.list(Path.of("forms"))) {
            forms.forEach(form -> deployment.addString(form.getFileName().toString(), read(form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deployment.deploy();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
