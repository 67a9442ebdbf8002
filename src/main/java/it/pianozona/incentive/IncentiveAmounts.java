/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.workflow.DecisionTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks the decision tables what a signature and what objectives are worth (requirements 3.17 and 5.1). */
@Component
class IncentiveAmounts {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Answers for a decision table, by its id and inputs. */
    interface Tables {
        List<Map<String, Object>> rows(String decision, Map<String, Object> inputs);
    }

    private final Tables tables;

    @Autowired
    IncentiveAmounts(DecisionTables tables) {
        this((Tables) tables::rows);
    }

    IncentiveAmounts(Tables tables) {
        this.tables = tables;
    }

    /**
     * Level 1: the band of the last signature (LO18-37..41).
     *
     * @param lastSignature empty while somebody has not signed
     * @return empty if the table has no row that is valid for the rule and its cycle
     */
    Optional<LevelOne> levelOne(IncentiveRule rule, Optional<LocalDate> lastSignature, boolean newDimension) {
        var inputs = dated(rule);
        inputs.put("nuovaDimensione", newDimension);
        inputs.put("dataUltimaFirma", lastSignature.orElse(null));
        return tables.rows("premialita-livello-1", inputs).stream()
                .findFirst()
                .map(row -> new LevelOne(
                        euro(row.get("importo")),
                        (String) row.get("fascia"),
                        Optional.ofNullable((String) row.get("finoAl")).map(LocalDate::parse)));
    }

    /**
     * Level 2: the sum of the objectives reached (LO18-44..48).
     *
     * @param objectives from 1 to 3
     */
    BigDecimal levelTwo(IncentiveRule rule, Collection<Integer> objectives) {
        var reached = Set.copyOf(objectives);
        var inputs = dated(rule);
        for (int objective = 1; objective <= IncentiveLine.OBJECTIVES; objective++) {
            inputs.put("obiettivo" + objective, reached.contains(objective));
        }
        return tables.rows("premialita-livello-2", inputs).stream()
                .map(row -> euro(row.get("importo")))
                .reduce(NOTHING, BigDecimal::add);
    }

    /** The two levels together, by the rule's mode (LO18-43, A-12) and cap (LO18-29). */
    IncentiveTotal total(IncentiveRule rule, BigDecimal levelOne, BigDecimal levelTwo) {
        var row = tables.rows(
                        "premialita-totale",
                        Map.of(
                                "modo",
                                rule.mode().name(),
                                "livello1",
                                levelOne,
                                "livello2",
                                levelTwo,
                                "tetto",
                                rule.cap()))
                .get(0);
        return new IncentiveTotal(euro(row.get("pagabile1")), euro(row.get("pagabile2")), euro(row.get("totale")));
    }

    private static Map<String, Object> dated(IncentiveRule rule) {
        var inputs = new HashMap<String, Object>();
        inputs.put("regola", rule.id());
        inputs.put("inizioCiclo", rule.cycleStart());
        return inputs;
    }

    private static BigDecimal euro(Object amount) {
        return new BigDecimal(amount.toString()).setScale(2);
    }
}
