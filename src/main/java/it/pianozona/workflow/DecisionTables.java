/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** Asks the decision tables of the product, for use cases that decide outside a process. */
@Service
public class DecisionTables {

    private final DecisionService decisions;
    private final EngineCalls calls;

    DecisionTables(DecisionService decisions, EngineCalls calls) {
        this.decisions = decisions;
        this.calls = calls;
    }

    /**
     * The only output of the only rule that applies.
     *
     * @param table id of the decision, for example {@code capofila-ammissibile}
     * @param inputs by name; a day is given as {@link java.time.LocalDate}
     * @return empty where no rule applies
     */
    public Optional<String> ask(String table, Map<String, Object> inputs) {
        return calls.internally(() -> {
            var result = decisions.evaluateDecisionTableByKey(table, asTheEngineTakesThem(inputs));
            return result.isEmpty()
                    ? Optional.empty()
                    : Optional.of(result.getSingleResult().getSingleEntry().toString());
        });
    }

    /**
     * Every rule that applies, of a table with several outputs or that collects.
     *
     * @param table id of the decision, for example {@code premialita-livello-1}
     * @param inputs by name, null where unknown; a day is given as {@link java.time.LocalDate}
     * @return outputs by name for each rule; an aggregation is one entry
     */
    public List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        return calls.internally(() -> decisions
                .evaluateDecisionTableByKey(table, asTheEngineTakesThem(inputs))
                .getResultList());
    }

    /** A day becomes the date and time of its first moment, which is what rules such as {@code >= date and time(...)} compare. */
    private static Map<String, Object> asTheEngineTakesThem(Map<String, Object> inputs) {
        var taken = new HashMap<String, Object>(inputs);
        taken.replaceAll((name, value) -> value instanceof LocalDate day
                ? Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                : value);
        return taken;
    }
}
