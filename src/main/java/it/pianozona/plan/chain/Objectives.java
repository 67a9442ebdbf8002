/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Measures;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanParts;
import it.pianozona.plan.PlanPen;
import it.pianozona.region.RegionProfile;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The objectives of a plan, each traced to its source priorities (ER-21). */
@Service
public class Objectives extends PlanParts<Objective> {

    private static final String AGGREGATION = "aggregazione";

    private final JdbcClient jdbc;
    private final Table<Objective> objectives;
    private final Cycles cycles;
    private final GuidanceOfCycle guidance;
    private final Measures measures;
    private final PlanMeasures frames;
    private final BusinessClock clock;

    Objectives(
            JdbcClient jdbc,
            Tables tables,
            Cycles cycles,
            GuidanceOfCycle guidance,
            Measures measures,
            PlanMeasures frames,
            PlanPen pen,
            BusinessClock clock) {
        super(PlanPen.Part.OBJECTIVE, Hand.DRAFTERS, pen);
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.guidance = guidance;
        this.measures = measures;
        this.frames = frames;
        this.clock = clock;
        this.objectives = tables.part("plan_objective", Objective.class);
    }

    @Override
    protected UUID idOf(Objective objective) {
        return objective.id();
    }

    @Override
    protected List<UUID> idsWithin(Objective objective) {
        return objective.indicators().stream().map(Measure::id).toList();
    }

    @Override
    protected void check(String cycleKey, Objective objective, Optional<Objective> before) {
        var problems = rules(cycleKey).check(objective);
        if (!objective.indicators().isEmpty()) {
            frames.rules(cycleKey, objective.indicators(), before.map(Objective::indicators))
                    .check(objective.indicators(), problems);
        }
        problems.refuse();
    }

    @Override
    protected void insert(String cycleKey, Objective objective, PlanAuthor author) {
        objectives.insert(objective, "cycle", cycleKey, "added_at", clock.instant());
        measures.write(objective.id(), objective.indicators());
    }

    @Override
    protected void update(String cycleKey, Objective objective, PlanAuthor author) {
        objectives.update(objective);
        measures.write(objective.id(), objective.indicators());
    }

    @Override
    protected void delete(String cycleKey, UUID id) {
        measures.remove(id);
        objectives.delete("where id = ?", id);
    }

    /** Action sheets hang on it. */
    @Override
    protected void requireFree(Objective objective) {
        var hanging = jdbc.sql("select title from plan_action where objective = :id order by added_at, id")
                .param("id", objective.id())
                .query(String.class)
                .list();
        if (!hanging.isEmpty()) {
            throw new RuleViolated(
                    "L'obiettivo «%s» non si può togliere: lo realizzano le schede azione «%s». Spostale su un altro obiettivo o toglile, poi riprova."
                            .formatted(objective.title(), String.join("», «", hanging)));
        }
    }

    private ObjectiveRules rules(String cycleKey) {
        return new ObjectiveRules(
                guidance.priorities(cycleKey).stream().map(SourcePriority::code).toList(), cycles.profileOf(cycleKey));
    }

    /**
     * Says that the objectives are all.
     *
     * @throws RuleViolated if there is none, or one that the region requires is missing
     */
    @Transactional(readOnly = true)
    public void complete(String cycleKey) {
        var problems = new Problems()
                .unless(!of(cycleKey).isEmpty(), "Il piano non ha ancora obiettivi: aggiungine almeno uno.");
        missingMandatory(cycleKey)
                .forEach(title ->
                        problems.unless(false, "Manca un obiettivo che la regione richiede: %s.".formatted(title)));
        problems.unless(
                !asksRecomposition(cycleKey) || hasRecomposition(cycleKey),
                "«Ricomposizione»: almeno un obiettivo dichiara che cosa ricompone: conoscenze, risorse o servizi.");
        problems.refuse();
    }

    /** Titles of the objectives that the region requires and that nobody has added. */
    public List<String> missingMandatory(String cycleKey) {
        return missingMandatory(cycles.profileOf(cycleKey), of(cycleKey));
    }

    /** Like {@link #missingMandatory(String)}, of objectives that are already read. */
    public static List<String> missingMandatory(RegionProfile profile, List<Objective> all) {
        var covered = covered(profile, all);
        return profile.mandatoryObjectives().stream()
                .filter(entry -> !covered.contains(entry.code()))
                .map(entry -> entry.title() + " (" + entry.source() + ")")
                .toList();
    }

    private static List<String> covered(RegionProfile profile, List<Objective> all) {
        var strategic = profile.strategicObjectives();
        var covered = new ArrayList<String>();
        for (var objective : all) {
            objective
                    .strategicNumber()
                    .ifPresent(number -> covered.add(strategic.get(number - 1).code()));
            if (objective.aggregation()) {
                covered.add(AGGREGATION);
            }
        }
        return covered;
    }

    /** Whether the region requires the objective of aggregation (LO18-26). */
    public boolean asksAggregation(String cycleKey) {
        return cycles.profileOf(cycleKey).mandatoryObjectives().stream()
                .anyMatch(entry -> entry.code().equals(AGGREGATION));
    }

    /** Whether the region asks at least one objective to say what it recomposes (LO15-30). */
    public boolean asksRecomposition(String cycleKey) {
        return cycles.profileOf(cycleKey).settings().flag("objective.recomposition");
    }

    public boolean hasRecomposition(String cycleKey) {
        return of(cycleKey).stream()
                .anyMatch(objective -> !objective.recomposition().isEmpty());
    }

    @Override
    public List<Objective> of(String cycleKey) {
        var rows = objectives.list("where cycle = ? order by added_at, id", cycleKey);
        var indicators = measures.of(rows.stream().map(Objective::id).toList());
        return rows.stream()
                .map(row -> row.with(indicators.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
