/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** The decision tables as their files have them, without the product. */
class ReadTables implements IncentiveAmounts.Tables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        try (var file = new ClassPathResource("bpmn/" + decision + ".dmn").getInputStream()) {
            return engine.evaluateDecisionTable(engine.parseDecision(decision, file), withDates(inputs))
                    .getResultList();
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
