/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@PianozonaTest
@Tag("spine")
class PathsTakenTest {

    @Test
    void whatWasForgottenMissesEveryFlowNodeAndEverySequenceFlowOfTheModel() throws Exception {
        var expected = new TreeSet<String>();
        try (var file = new ClassPathResource("bpmn/collegial-decision.bpmn").getInputStream()) {
            var model = Bpmn.readModelFromStream(file);
            model.getModelElementsByType(FlowNode.class).forEach(node -> expected.add(node.getId()));
            model.getModelElementsByType(SequenceFlow.class).forEach(flow -> expected.add(flow.getId()));
        }

        PathsTaken.forget("collegial-decision");

        assertThat(PathsTaken.missing("collegial-decision")).containsExactlyElementsOf(expected);
    }
}
