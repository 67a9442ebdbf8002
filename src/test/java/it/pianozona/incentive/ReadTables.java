/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** The decision tables as their files have them, without the product. */
class ReadTables implements IncentiveAmounts.Tables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, DmnDecision> decisions = new HashMap<>();

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decisions.computeIfAbsent(decision, this::read), withDates(inputs))
                .getResultList();
    }

    private DmnDecision read(String decision) {
        try (var file = new ClassPathResource("bpmn/" + decision + ".dmn").getInputStream()) {
            return engine.parseDecision(decision, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> withDates(Map<String, Object> inputs) {
        var dated = new HashMap<>(inputs);
        dated.replaceAll(
                (name, value) -> value instanceof LocalDate day ? Timestamp.valueOf(day.atStartOfDay()) : value);
        return dated;
    }
}
