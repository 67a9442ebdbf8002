/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Notes in the suite's engine which flow nodes are entered and which sequence flows are taken. */
@TestComponent
class PathsTaken extends AbstractProcessEnginePlugin {

    private static final String BODY = "#multiInstanceBody";

    private static final Map<String, Set<String>> EXISTING = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

    static void forget(String process) {
        TAKEN.remove(process);
    }

    /** Ids of the flow nodes and sequence flows of the process that were not taken since it was forgotten. */
    static Set<String> missing(String process) {
        if (!EXISTING.containsKey(process)) {
            throw new IllegalArgumentException("no process " + process + " is deployed");
        }
        var missing = new TreeSet<>(EXISTING.get(process));
        missing.removeAll(TAKEN.getOrDefault(process, Set.of()));
        return missing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var present = engine.getCustomPostBPMNParseListeners();
        var all = present == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(present);
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                // The product's model comes first; an earlier one, deployed by a test, does not say what there is.
                var isProducts = EXISTING.putIfAbsent(definition.getKey(), new ConcurrentSkipListSet<>()) == null;
                watch(definition.getKey(), definition, isProducts);
            }
        });
        engine.setCustomPostBPMNParseListeners(all);
    }

    private static void watch(String process, ScopeImpl scope, boolean isProducts) {
        for (var activity : scope.getActivities()) {
            if (!activity.getId().endsWith(BODY)) {
                exists(process, activity.getId(), isProducts);
                activity.addListener(ExecutionListener.EVENTNAME_START, noting(process, activity.getId()));
            }
            List.copyOf(activity.getOutgoingTransitions()).forEach(flow -> {
                exists(process, flow.getId(), isProducts);
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, noting(process, flow.getId()));
            });
            watch(process, activity, isProducts);
        }
    }

    private static void exists(String process, String id, boolean isProducts) {
        if (isProducts) {
            EXISTING.get(process).add(id);
        }
    }

    private static ExecutionListener noting(String process, String id) {
        return execution -> TAKEN.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>())
                .add(id);
    }
}
