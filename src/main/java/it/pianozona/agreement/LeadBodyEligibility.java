/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.DecisionTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Who may be the lead body of an area: the decision table {@code capofila-ammissibile} (requirement 3.9, LO15-78).
 * Rules: AB-20, LO18-22.
 */
@Service
public class LeadBodyEligibility {

    private static final String TABLE = "capofila-ammissibile";

    private final DecisionTables tables;
    private final Cycles cycles;
    private final PlanningAreas areas;

    LeadBodyEligibility(DecisionTables tables, Cycles cycles, PlanningAreas areas) {
        this.tables = tables;
        this.cycles = cycles;
        this.areas = areas;
    }

    /** What the table says, with its words. */
    public enum Verdict {
        ELIGIBLE("ammissibile"),
        SINGLE_MUNICIPALITY(
                "un ambito di un solo Comune non ha capofila: i suoi compiti sono del Comune; togli l'ente."),
        MISSING("un ambito di più Comuni ha un ente capofila: indicalo."),
        NOT_UNIQUE("l'ambito ha un solo capofila: indica un ente soltanto."),
        OUTSIDE_AREA("il Comune non appartiene all'ambito: scegli un Comune del distretto."),
        WRONG_NATURE(
                "può esserlo un Comune del distretto o un ente con personalità giuridica di diritto pubblico, espressione di gestioni associate di Comuni: proponi un altro ente.");

        private final String italian;

        Verdict(String italian) {
            this.italian = italian;
        }

        /** "ammissibile", or the rule that is broken and what to do. */
        public String italian() {
            return italian;
        }
    }

    /**
     * Looks at who is proposed for the area of a cycle.
     *
     * @param candidates all bodies proposed together; none is right for an area of one municipality only
     */
    public Verdict examine(String cycleKey, List<LeadBodyCandidate> candidates) {
        var cycle = cycles.get(cycleKey);
        var municipalities = areas
                .municipalities(cycle.area(), cycles.areaOf(cycleKey).from())
                .stream()
                .map(Municipality::istat)
                .toList();
        return examine(new Question(
                cycle.start(),
                cycle.region(),
                municipalities.size(),
                candidates.size(),
                candidates.isEmpty() ? "" : candidates.get(0).nature().name(),
                candidates.stream().allMatch(candidate -> candidate
                        .istat()
                        .filter(municipalities::contains)
                        .isPresent())));
    }

    /**
     * Like {@link #examine}, for a use case that must not go on with a body that is not eligible.
     *
     * @throws RuleViolated naming the rule
     */
    public void require(String cycleKey, List<LeadBodyCandidate> candidates) {
        var verdict = examine(cycleKey, candidates);
        if (verdict != Verdict.ELIGIBLE) {
            throw new RuleViolated("«Ente capofila»: " + verdict.italian());
        }
    }

    private Verdict examine(Question question) {
        return Verdict.valueOf(tables.ask(TABLE, question.inputs())
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no rule for " + question)));
    }

    /** The inputs of the table. */
    private record Question(
            LocalDate cycleStart, String region, int municipalities, int proposed, String nature, boolean inArea) {

        Map<String, Object> inputs() {
            return Map.of(
                    "cycleStart", cycleStart,
                    "region", region,
                    "municipalities", municipalities,
                    "proposed", proposed,
                    "nature", nature,
                    "inArea", inArea);
        }
    }
}
