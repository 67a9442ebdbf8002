/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The objectives of a plan, each traced to its source priorities (ER-21). */
@Service
public class Objectives {

    private static final String AGGREGATION = "aggregazione";

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final GuidanceOfCycle guidance;
    private final BusinessClock clock;

    Objectives(JdbcClient jdbc, Cycles cycles, GuidanceOfCycle guidance, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.guidance = guidance;
        this.clock = clock;
    }

    /**
     * Adds an objective.
     *
     * @throws RuleViolated if it has no source priority (ER-21), one that is not of the guidance, or a number out of range
     */
    @Transactional
    public void add(String cycleKey, Objective objective) {
        var priorities =
                guidance.priorities(cycleKey).stream().map(SourcePriority::code).toList();
        var strategic = cycles.profileOf(cycleKey).strategicObjectives().size();
        new Problems()
                .unless(
                        !objective.sources().isEmpty(),
                        "«Priorità di origine»: collega l'obiettivo ad almeno una priorità (ER-21).")
                .unless(
                        priorities.containsAll(objective.sources()),
                        "«Priorità di origine»: scegli le priorità dall'elenco (ER-21).")
                .unless(
                        objective
                                .strategicNumber()
                                .map(n -> n >= 1 && n <= strategic)
                                .orElse(true),
                        strategic == 0
                                ? "«Obiettivo strategico»: la regione non ha obiettivi strategici numerati; lascia vuoto."
                                : "«Obiettivo strategico»: indica un numero da 1 a %d.".formatted(strategic))
                .unless(
                        objective.priorityArea().map(n -> n >= 1 && n <= 3).orElse(true),
                        "«Area prioritaria»: indica un numero da 1 a 3.")
                .refuse();
        insert(cycleKey, objective);
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
                "«Ricomposizione»: almeno un obiettivo dichiara che cosa ricompone: conoscenze, risorse o servizi (LO15-30).");
        problems.refuse();
    }

    /** Titles of the objectives that the region requires and that nobody has added. */
    public List<String> missingMandatory(String cycleKey) {
        var covered = covered(cycleKey);
        return cycles.profileOf(cycleKey).mandatoryObjectives().stream()
                .filter(entry -> !covered.contains(entry.code()))
                .map(entry -> entry.title() + " (" + entry.source() + ")")
                .toList();
    }

    private List<String> covered(String cycleKey) {
        var strategic = cycles.profileOf(cycleKey).strategicObjectives();
        var covered = new ArrayList<String>();
        for (var objective : of(cycleKey)) {
            objective
                    .strategicNumber()
                    .ifPresent(number -> covered.add(strategic.get(number - 1).code()));
            if (objective.aggregation()) {
                covered.add(AGGREGATION);
            }
        }
        return covered;
    }

    /** Which of the strategic objectives 1, 2, 3 the plan has. */
    public boolean hasStrategic(String cycleKey, int number) {
        return of(cycleKey).stream()
                .anyMatch(objective -> objective.strategicNumber().equals(Optional.of(number)));
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

    public boolean hasAggregation(String cycleKey) {
        return of(cycleKey).stream().anyMatch(Objective::aggregation);
    }

    /** The objectives, in the order in which they were added. */
    public List<Objective> of(String cycleKey) {
        return jdbc.sql("select * from plan_objective where cycle = :cycle order by added_at, id")
                .param("cycle", cycleKey)
                .query(Objectives::objective)
                .list();
    }

    private static Objective objective(ResultSet row, int n) throws SQLException {
        return new Objective(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Objective.Kind.valueOf(row.getString("class")),
                row.getBoolean("aggregation"),
                Optional.ofNullable(row.getObject("strategic_number", Integer.class)),
                texts(row, "areas"),
                texts(row, "sources"),
                Optional.ofNullable(row.getObject("priority_area", Integer.class)),
                texts(row, "attributes"),
                texts(row, "recomposition"),
                row.getString("threshold"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private void insert(String cycleKey, Objective objective) {
        jdbc.sql(
                        """
                insert into plan_objective (id, cycle, title, class, aggregation, strategic_number, areas, sources,
                    priority_area, attributes, recomposition, threshold, added_at)
                values (:id, :cycle, :title, :class, :aggregation, :number, :areas, :sources, :priority, :attributes,
                    :recomposition, :threshold, :at)
                """)
                .param("id", objective.id())
                .param("cycle", cycleKey)
                .param("title", objective.title())
                .param("class", objective.kind().name())
                .param("aggregation", objective.aggregation())
                .param("number", objective.strategicNumber().orElse(null))
                .param("areas", objective.areas().toArray(String[]::new))
                .param("sources", objective.sources().toArray(String[]::new))
                .param("priority", objective.priorityArea().orElse(null))
                .param("attributes", objective.attributes().toArray(String[]::new))
                .param("recomposition", objective.recomposition().toArray(String[]::new))
                .param("threshold", objective.threshold())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
