/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.Measure;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanGate;
import it.pianozona.plan.PlanParts;
import it.pianozona.plan.PlanPen;
import it.pianozona.plan.PlanYears;
import it.pianozona.plan.money.Framework;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The action sheets of a plan, written by the plan office and the technical groups; the others propose. */
@Service
public class Actions extends PlanParts<Action> {

    private final ActionRows rows;
    private final Framework framework;
    private final Cycles cycles;
    private final Objectives objectives;
    private final PlanYears years;
    private final PlanMeasures measures;
    private final List<ActionUse> uses;
    private final BusinessClock clock;
    private final PlanGate gate;

    Actions(
            ActionRows rows,
            Framework framework,
            Cycles cycles,
            Objectives objectives,
            PlanYears years,
            PlanMeasures measures,
            List<ActionUse> uses,
            PlanPen pen,
            PlanGate gate,
            BusinessClock clock) {
        super(PlanPen.Part.ACTION, Hand.SHEETS, pen);
        this.rows = rows;
        this.framework = framework;
        this.cycles = cycles;
        this.objectives = objectives;
        this.years = years;
        this.measures = measures;
        this.uses = uses;
        this.clock = clock;
        this.gate = gate;
    }

    /** The years that the plan period touches. */
    public List<Integer> years(String cycleKey) {
        return years.of(cycleKey);
    }

    @Override
    protected UUID idOf(Action action) {
        return action.id();
    }

    @Override
    protected List<UUID> idsWithin(Action action) {
        return action.indicators().stream().map(Measure::id).toList();
    }

    @Override
    protected void insert(String cycleKey, Action action, PlanAuthor author) {
        rows.insert(cycleKey, action, author, clock.instant());
    }

    @Override
    protected void update(String cycleKey, Action action, PlanAuthor author) {
        rows.update(cycleKey, action, author);
    }

    @Override
    protected void delete(String cycleKey, UUID id) {
        rows.delete(cycleKey, id);
    }

    @Override
    protected void requireFree(Action action) {
        var hanging = uses.stream().flatMap(use -> use.of(action.id()).stream()).toList();
        if (!hanging.isEmpty()) {
            throw new RuleViolated("La scheda «%s» non si può togliere: vi fanno riferimento %s. Togli prima quelli."
                    .formatted(action.title(), String.join(", ", hanging)));
        }
    }

    /** A sheet is changed and removed by the office that wrote it, or by the plan office. */
    @Override
    protected void requireOwn(String cycleKey, UUID id, PlanAuthor author) {
        var owner = owners(cycleKey).get(id);
        if (owner != null && !owner.equals(author.office()) && !gate.isDrafter(cycleKey, author.office())) {
            throw new RuleViolated(
                    "La scheda l'ha scritta un altro ufficio: la cambia o la toglie chi l'ha scritta o l'ufficio di piano. Proponi la modifica all'ufficio di piano con il contributo alla tua sezione.");
        }
    }

    /** The office that wrote each sheet first. */
    public Map<UUID, String> owners(String cycleKey) {
        return rows.owners(cycleKey);
    }

    /** The actions together may not cost more than the framework gives. */
    @Override
    protected void check(String cycleKey, Action action, Optional<Action> before) {
        var known = objectives.of(cycleKey).stream().map(Objective::id).collect(Collectors.toSet());
        var profile = cycles.profileOf(cycleKey);
        var policies = profile.policies().stream().map(Entry::code).collect(Collectors.toSet());
        var problems = new ActionRules(
                        known,
                        years(cycleKey),
                        profile.funds(),
                        policies,
                        measures.rules(cycleKey, action.indicators(), before.map(Action::indicators)))
                .check(action);
        problems.refuse();
        var others = of(cycleKey).stream().filter(one -> !one.id().equals(action.id()));
        new FrameworkBound(
                        framework.of(cycleKey),
                        Stream.concat(others, Stream.of(action)).toList())
                .exceededBy(action, before)
                .forEach(line -> problems.unless(
                        false,
                        "«Costi»: %s. Riduci il costo, o fai aggiornare prima il quadro finanziario."
                                .formatted(line.italian())));
        problems.refuse();
    }

    /**
     * Says that the action sheets are all.
     *
     * @throws RuleViolated if there is none
     */
    public void complete(String cycleKey) {
        new Problems()
                .unless(!of(cycleKey).isEmpty(), "Il piano non ha ancora schede azione: aggiungine almeno una.")
                .refuse();
    }

    @Override
    public List<Action> of(String cycleKey) {
        return rows.of(cycleKey);
    }
}
