/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.FrameworkBound;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.PlanChain;
import it.pianozona.plan.chain.PlanChains;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.money.Additionality;
import it.pianozona.plan.money.AdditionalityYear;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.workflow.DecisionTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures a plan for the decision table {@code completezza-piano} and says what is missing and where it is mended.
 * Rules: AB-29, ER-10, ER-23.
 */
@Service
public class Completeness {

    private static final String TABLE = "completezza-piano";

    private final Cycles cycles;
    private final PlanSections sections;
    private final PolicyComparisons policies;
    private final GuidanceOfCycle guidance;
    private final PlanChains chains;
    private final Framework framework;
    private final Additionality additionality;
    private final DecisionTables tables;

    Completeness(
            Cycles cycles,
            PlanSections sections,
            PolicyComparisons policies,
            GuidanceOfCycle guidance,
            PlanChains chains,
            Framework framework,
            Additionality additionality,
            DecisionTables tables) {
        this.cycles = cycles;
        this.sections = sections;
        this.policies = policies;
        this.guidance = guidance;
        this.chains = chains;
        this.framework = framework;
        this.additionality = additionality;
        this.tables = tables;
    }

    /** The inputs of the decision table, by name. */
    public Map<String, Object> measure(String cycleKey) {
        return measure(cycleKey, chains.of(cycleKey));
    }

    private Map<String, Object> measure(String cycleKey, PlanChain chain) {
        var inputs = new HashMap<String, Object>();
        inputs.put("ruleSet", cycles.profileOf(cycleKey).completenessRules());
        inputs.put("incompleteSections", sections.incomplete(cycleKey).size());
        inputs.put("openPolicies", policies.open(cycleKey).size());
        inputs.put("integrationsWithoutInstrument", (int) policies.of(cycleKey).stream()
                .filter(row -> row.integrated() && row.instrument().isEmpty())
                .count());
        inputs.put("uncoveredFundamental", uncovered(cycleKey, chain).size());
        measureObjectives(chain.objectives(), inputs);
        measureMoney(cycleKey, chain, inputs);
        return inputs;
    }

    private static void measureObjectives(List<Objective> all, Map<String, Object> inputs) {
        inputs.put("objectives", all.size());
        inputs.put("objectivesWithoutSource", count(all.stream().filter(one -> one.sources()
                .isEmpty())));
        inputs.put("socioHealthObjectives", count(all.stream().filter(one -> one.areas()
                .contains(PlanAreaKind.SOCIO_HEALTH.name()))));
        inputs.put("recomposition", all.stream().anyMatch(one -> !one.recomposition()
                .isEmpty()));
        inputs.put("aggregation", all.stream().anyMatch(Objective::aggregation));
        for (int number = 1; number <= 3; number++) {
            int strategic = number;
            inputs.put("strategic" + number, all.stream().anyMatch(one -> one.strategicNumber()
                    .filter(n -> n == strategic)
                    .isPresent()));
        }
    }

    private void measureMoney(String cycleKey, PlanChain chain, Map<String, Object> inputs) {
        var rows = framework.of(cycleKey);
        inputs.put("actions", chain.actions().size());
        inputs.put("missingYears", framework.missingYears(cycleKey).size());
        inputs.put("frameworkAreas", count(rows.stream().map(FrameworkRow::area).distinct()));
        inputs.put(
                "actionsOverFramework",
                new FrameworkBound(rows, chain.actions()).over().size());
        inputs.put(
                "additionalityUnexplained",
                count(additionality.of(cycleKey).stream().filter(AdditionalityYear::isUnexplained)));
    }

    private static int count(Stream<?> found) {
        return (int) found.count();
    }

    /** The priorities of the guidance that no action carries out. */
    private List<SourcePriority> uncovered(String cycleKey, PlanChain chain) {
        Set<Object> acted = chain.actions().stream().map(Action::objective).collect(Collectors.toSet());
        var covered = chain.objectives().stream()
                .filter(objective -> acted.contains(objective.id()))
                .flatMap(objective -> objective.sources().stream())
                .collect(Collectors.toSet());
        return guidance.ofGuidance(cycleKey).stream()
                .filter(priority -> !covered.contains(priority.code()))
                .toList();
    }

    /** What blocks and what only warns, each with the page on which it is mended. */
    @Transactional(readOnly = true)
    public CompletenessReport report(String cycleKey) {
        var chain = chains.of(cycleKey);
        var missing = missing(measure(cycleKey, chain)).stream()
                .flatMap(found -> findings(cycleKey, found).stream())
                .toList();
        return new CompletenessReport(missing, warnings(cycleKey, chain));
    }

    /** What the decision table finds missing in those measures. */
    List<Missing> missing(Map<String, Object> measures) {
        return tables.rows(TABLE, measures).stream()
                .map(row -> Missing.valueOf(row.get("missing").toString()))
                .toList();
    }

    /** A kind of lack in lines: sections, policies, fundamental actions and excesses one by one, as they are now. */
    public List<Finding> findings(String cycleKey, Missing found) {
        return switch (found) {
            case SEZIONI ->
                sections.incomplete(cycleKey).stream()
                        .map(section -> new Finding(
                                "«%s» non è completa".formatted(section.title()),
                                found.address(cycleKey) + "/" + section.code()))
                        .toList();
            case POLITICHE -> at(found, cycleKey, openPolicies(cycleKey));
            case AZIONI_FONDAMENTALI ->
                at(
                        found,
                        cycleKey,
                        uncovered(cycleKey, chains.of(cycleKey)).stream()
                                .map(action -> "nessuna scheda realizza «%s»".formatted(action.text())));
            case QUADRO_SUPERATO ->
                at(
                        found,
                        cycleKey,
                        new FrameworkBound(
                                        framework.of(cycleKey),
                                        chains.of(cycleKey).actions())
                                .over().stream().map(line -> line.italian() + ""));
            default -> at(found, cycleKey, Stream.of(found.italian()));
        };
    }

    private Stream<String> openPolicies(String cycleKey) {
        var open = policies.open(cycleKey);
        return cycles.profileOf(cycleKey).policies().stream()
                .filter(policy -> open.contains(policy.code()))
                .map(policy -> "«%s» non è ancora confrontata".formatted(policy.title()));
    }

    private static List<Finding> at(Missing found, String cycleKey, Stream<String> words) {
        return words.map(line -> new Finding(line, found.address(cycleKey))).toList();
    }

    private List<Finding> warnings(String cycleKey, PlanChain chain) {
        var warnings = new ArrayList<Finding>();
        var root = "/piani/" + cycleKey;
        framework.overLimit(cycleKey).forEach(words -> warnings.add(new Finding(words, root + "/quadro/vincoli")));
        chain.looseEnds()
                .forEach(loose -> warnings.add(
                        new Finding(loose.kind().italian() + ": «" + loose.name() + "»", root + loose.place())));
        return warnings;
    }
}
