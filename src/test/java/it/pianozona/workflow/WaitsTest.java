/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Nothing waits for ever in silence: each wait of each model has a line with who, until when, reminded how, and the way out. */
@Tag("spine")
class WaitsTest {

    private static final int SHORTEST_REASON = 20;

    private static final Map<String, BpmnModelInstance> MODELS = new TreeMap<>();
    private static final Map<String, Row> TABLE = new LinkedHashMap<>();

    private record Row(String model, String id, String who, String term, String reminder, String exit) {

        FlowNode node() {
            return MODELS.get(model).getModelElementById(id);
        }

        String named() {
            return model + " " + id;
        }
    }

    @BeforeAll
    static void theModelsAndTheTableAreRead() throws IOException {
        for (var file : new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"))) {
            MODELS.put(file.getName().replace(".bpmn", ""), Bpmn.readModelFromFile(file));
        }
        new ClassPathResource("it/pianozona/workflow/attese.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .forEach(cells -> {
                    assertThat(cells).as(String.join(" | ", cells)).hasSize(6);
                    var row = new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5].strip());
                    assertThat(TABLE.put(row.named(), row))
                            .as("twice: " + row.named())
                            .isNull();
                });
    }

    @Test
    void everyWaitOfEveryModelHasItsLineAndEveryLineItsWait() {
        var waits = new TreeSet<String>();
        MODELS.forEach((model, read) -> waits(read).forEach(node -> waits.add(model + " " + node.getId())));

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(waits);
    }

    @Test
    void everyLineSaysWhoIsWaitedFor() {
        assertThat(TABLE.values()).allSatisfy(row -> assertThat(row.who())
                .as(row.named())
                .hasSizeGreaterThan(5)
                .doesNotContain("$", "?"));
    }

    @Test
    void everyWaitHasATermThatItsModelKeeps() {
        var faults = new ArrayList<String>();
        TABLE.values().stream()
                .filter(row -> !hasTerm(row))
                .forEach(row -> faults.add(row.named() + ": " + row.term()));
        assertThat(faults).isEmpty();
    }

    private static boolean hasTerm(Row row) {
        return switch (row.term()) {
            case "scadenza" ->
                row.node() instanceof UserTask task
                        && task.getCamundaDueDate() != null
                        && !task.getCamundaDueDate().isBlank();
            case "data" -> isTimer(row.node()) || beside(row.node()).anyMatch(WaitsTest::isTimer);
            case "passi" -> holdsListedWaits(row);
            case "richiamato" -> row.node() instanceof CallActivity;
            default ->
                element(row.model(), row.term()).filter(WaitsTest::isTimer).isPresent();
        };
    }

    @Test
    void everyWaitHasAReminderOrNeedsNone() {
        var faults = new ArrayList<String>();
        TABLE.values().stream()
                .filter(row -> !isReminded(row))
                .forEach(row -> faults.add(row.named() + ": " + row.reminder()));
        assertThat(faults).isEmpty();
    }

    private static boolean isReminded(Row row) {
        return switch (row.reminder()) {
            case "calendario" ->
                row.node() instanceof UserTask task
                        ? task.getCamundaDueDate() != null
                        : beside(row.node()).anyMatch(WaitsTest::isTimer);
            case "non serve" -> row.term().equals("data");
            case "passi" -> holdsListedWaits(row);
            case "richiamato" -> row.node() instanceof CallActivity;
            default ->
                element(row.model(), row.reminder())
                        .filter(BoundaryEvent.class::isInstance)
                        .map(BoundaryEvent.class::cast)
                        .filter(event -> isTimer(event) && !event.cancelActivity())
                        .filter(event -> event.getAttachedTo().equals(row.node()))
                        .isPresent();
        };
    }

    @Test
    void everyWaitHasAWayOutThatLeadsOut() {
        var faults = new ArrayList<String>();
        TABLE.values().stream()
                .filter(row -> !hasExit(row))
                .forEach(row -> faults.add(row.named() + ": " + row.exit()));
        assertThat(faults).isEmpty();
    }

    private static boolean hasExit(Row row) {
        if (row.exit().startsWith("eccezione: ")) {
            return row.exit().length() > "eccezione: ".length() + SHORTEST_REASON;
        }
        if (row.exit().contains("#")) {
            var parts = row.exit().split("#");
            return callersOf(row.model(), new HashSet<>()).contains(parts[0])
                    && element(parts[0], parts[1])
                            .filter(WaitsTest::interruptsAll)
                            .isPresent();
        }
        return switch (row.exit()) {
            case "data" -> row.term().equals("data");
            case "passi" -> holdsListedWaits(row);
            case "richiamato" -> row.node() instanceof CallActivity;
            case "regia" -> row.node() instanceof UserTask;
            default ->
                element(row.model(), row.exit())
                        .filter(exit -> leadsOutOf(exit, row.node()))
                        .isPresent();
        };
    }

    /** A boundary that interrupts the wait or what it lies in, an event sub-process beside that, or what waits at the same gateway. */
    private static boolean leadsOutOf(FlowNode exit, FlowNode wait) {
        if (exit instanceof BoundaryEvent event) {
            return event.cancelActivity()
                    && within(wait).contains(event.getAttachedTo().getId());
        }
        return interruptsAll(exit)
                ? within(wait).contains(exit.getParentElement().getAttributeValue("id"))
                : beside(wait).anyMatch(exit::equals);
    }

    /** An event sub-process that ends what it lies in when it begins. */
    private static boolean interruptsAll(FlowNode node) {
        return node instanceof SubProcess sub
                && sub.triggeredByEvent()
                && sub.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
    }

    /** The ids of the node and of all that it lies in. */
    private static Set<String> within(FlowNode node) {
        var ids = new HashSet<String>();
        for (ModelElementInstance at = node; at != null && !(at instanceof Process); at = at.getParentElement()) {
            ids.add(at.getAttributeValue("id"));
            if (at.getParentElement() instanceof Process process) {
                ids.add(process.getId());
            }
        }
        return ids;
    }

    /** What waits at the same event gateway, or after it. */
    private static Stream<FlowNode> beside(FlowNode node) {
        var gateways = node instanceof EventBasedGateway
                ? Stream.of(node)
                : node.getPreviousNodes().list().stream().filter(EventBasedGateway.class::isInstance);
        return gateways.flatMap(gateway -> gateway.getSucceedingNodes().list().stream());
    }

    private static boolean holdsListedWaits(Row row) {
        return row.node() instanceof SubProcess sub
                && waits(MODELS.get(row.model()))
                        .anyMatch(node -> !node.equals(sub) && within(node).contains(sub.getId()));
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static Optional<FlowNode> element(String model, String id) {
        return Optional.ofNullable(MODELS.get(model))
                .map(read -> read.<ModelElementInstance>getModelElementById(id))
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast);
    }

    /** The models that call it, however many are between. */
    private static Set<String> callersOf(String model, Set<String> found) {
        MODELS.forEach((name, read) -> {
            var calls = read.getModelElementsByType(CallActivity.class).stream()
                    .anyMatch(call -> model.equals(call.getCalledElement()));
            if (calls && found.add(name)) {
                callersOf(name, found);
            }
        });
        return found;
    }

    private static Stream<FlowNode> waits(BpmnModelInstance model) {
        var kinds = List.<Class<? extends FlowNode>>of(
                UserTask.class,
                ReceiveTask.class,
                IntermediateCatchEvent.class,
                EventBasedGateway.class,
                CallActivity.class);
        return Stream.concat(
                kinds.stream().<FlowNode>flatMap(kind -> model.getModelElementsByType(kind).stream()),
                model.getModelElementsByType(SubProcess.class).stream()
                        .filter(sub -> ((Activity) sub).getLoopCharacteristics() != null));
    }
}
