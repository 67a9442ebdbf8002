/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.FrameworkBound;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.PlanIndicators;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.money.Additionality;
import it.pianozona.plan.money.AdditionalityYear;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.region.Entry;
import it.pianozona.text.Italian;
import it.pianozona.workflow.DecisionTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    private final PlansAsWritten written;
    private final GuidanceOfCycle guidance;
    private final Framework framework;
    private final Additionality additionality;
    private final DecisionTables tables;

    Completeness(
            PlansAsWritten written,
            GuidanceOfCycle guidance,
            Framework framework,
            Additionality additionality,
            DecisionTables tables) {
        this.written = written;
        this.guidance = guidance;
        this.framework = framework;
        this.additionality = additionality;
        this.tables = tables;
    }

    /** The inputs of the decision table, by name. */
    public Map<String, Object> measure(String cycleKey) {
        return measure(written.of(cycleKey));
    }

    private Map<String, Object> measure(PlanAsWritten plan) {
        var inputs = new HashMap<String, Object>();
        inputs.put("ruleSet", plan.profile().completenessRules());
        inputs.put(
                "incompleteSections", PlanSections.incomplete(plan.sections()).size());
        inputs.put("openPolicies", count(openPolicies(plan)));
        inputs.put(
                "integrationsWithoutInstrument",
                count(plan.policies().stream()
                        .filter(row -> row.integrated() && row.instrument().isEmpty())));
        inputs.put("uncoveredFundamental", count(uncovered(plan)));
        measureObjectives(plan.chain().objectives(), inputs);
        measureMoney(plan, inputs);
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

    private void measureMoney(PlanAsWritten plan, Map<String, Object> inputs) {
        var rows = plan.chain().rows();
        inputs.put("actions", plan.chain().actions().size());
        inputs.put("missingYears", framework.missingYears(plan.cycleKey(), rows).size());
        inputs.put("frameworkAreas", count(rows.stream().map(FrameworkRow::area).distinct()));
        inputs.put("actionsOverFramework", plan.chain().bound().over().size());
        inputs.put(
                "additionalityUnexplained",
                count(additionality.of(plan.cycleKey(), rows).stream().filter(AdditionalityYear::isUnexplained)));
    }

    private static int count(Stream<?> found) {
        return (int) found.count();
    }

    /** The priorities of the guidance that no action carries out. */
    private Stream<SourcePriority> uncovered(PlanAsWritten plan) {
        Set<Object> acted =
                plan.chain().actions().stream().map(Action::objective).collect(Collectors.toSet());
        var covered = plan.chain().objectives().stream()
                .filter(objective -> acted.contains(objective.id()))
                .flatMap(objective -> objective.sources().stream())
                .collect(Collectors.toSet());
        return guidance.ofGuidance(plan.cycleKey()).stream().filter(priority -> !covered.contains(priority.code()));
    }

    /** What blocks and what only warns, each with the page on which it is mended. */
    @Transactional(readOnly = true)
    public CompletenessReport report(String cycleKey) {
        return report(written.of(cycleKey));
    }

    /** Like {@link #report(String)}, of a plan that is already read. */
    @Transactional(readOnly = true)
    public CompletenessReport report(PlanAsWritten plan) {
        return new CompletenessReport(findings(plan, missing(measure(plan))), warnings(plan));
    }

    /** What the decision table finds missing in those measures. */
    List<Missing> missing(Map<String, Object> measures) {
        return tables.rows(TABLE, measures).stream()
                .map(row -> Missing.valueOf(row.get("missing").toString()))
                .toList();
    }

    /** Kinds of lack in lines: sections, policies, fundamental actions and excesses one by one, as they are now. */
    public List<Finding> findings(String cycleKey, List<Missing> found) {
        return findings(written.of(cycleKey), found);
    }

    private List<Finding> findings(PlanAsWritten plan, List<Missing> found) {
        return found.stream()
                .flatMap(one -> {
                    var address = one.address(plan.cycleKey());
                    return one == Missing.SEZIONI
                            ? incompleteSections(plan, address)
                            : words(plan, one).map(words -> new Finding(words, address));
                })
                .toList();
    }

    private static Stream<Finding> incompleteSections(PlanAsWritten plan, String address) {
        return PlanSections.incomplete(plan.sections()).stream()
                .map(section ->
                        new Finding("«%s» non è completa".formatted(section.title()), address + "/" + section.code()));
    }

    private Stream<String> words(PlanAsWritten plan, Missing found) {
        return switch (found) {
            case POLITICHE ->
                openPolicies(plan).map(policy -> "«%s» non è ancora confrontata".formatted(policy.title()));
            case AZIONI_FONDAMENTALI ->
                uncovered(plan).map(action -> "nessuna scheda realizza «%s»".formatted(action.text()));
            case QUADRO_SUPERATO -> plan.chain().bound().over().stream().map(FrameworkBound.Line::italian);
            default -> Stream.of(found.italian());
        };
    }

    private static Stream<Entry> openPolicies(PlanAsWritten plan) {
        return PolicyComparisons.open(plan.profile(), plan.policies()).stream();
    }

    private static List<Finding> warnings(PlanAsWritten plan) {
        var root = "/piani/" + plan.cycleKey();
        return Stream.of(
                        plan.overLimit().stream().map(words -> new Finding(words, root + "/quadro/vincoli")),
                        plan.chain().looseEnds().stream()
                                .map(loose -> new Finding(
                                        loose.kind().italian() + ": «" + loose.name() + "»", root + loose.place())),
                        indicators(PlanIndicators.of(plan.chain()))
                                .map(words -> new Finding(words, root + "/indicatori")))
                .flatMap(Function.identity())
                .toList();
    }

    /** Words, and baselines that are not known, stop no plan (N-9). */
    private static Stream<String> indicators(PlanIndicators indicators) {
        var words = indicators.words().size();
        var unmeasured = indicators.unmeasured().size();
        return Stream.of(
                        words == 0
                                ? ""
                                : Italian.count(
                                        words, "indicatore da tradurre in numeri", "indicatori da tradurre in numeri"),
                        unmeasured == 0
                                ? ""
                                : Italian.count(
                                        unmeasured,
                                        "indicatore senza valore di partenza, da misurare",
                                        "indicatori senza valore di partenza, da misurare"))
                .filter(said -> !said.isEmpty());
    }
}
