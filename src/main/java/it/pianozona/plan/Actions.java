/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action sheets of a plan, written by the plan office and the technical groups; the others propose. */
@Service
public class Actions {

    private final ActionRows rows;
    private final FrameworkRows framework;
    private final Cycles cycles;
    private final Objectives objectives;
    private final PlanYears years;
    private final Evidence evidence;
    private final List<ActionUse> uses;
    private final PlanPen pen;
    private final PlanGate gate;

    Actions(
            ActionRows rows,
            FrameworkRows framework,
            Cycles cycles,
            Objectives objectives,
            PlanYears years,
            Evidence evidence,
            List<ActionUse> uses,
            PlanPen pen,
            PlanGate gate) {
        this.rows = rows;
        this.framework = framework;
        this.cycles = cycles;
        this.objectives = objectives;
        this.years = years;
        this.evidence = evidence;
        this.uses = uses;
        this.pen = pen;
        this.gate = gate;
    }

    /** The years that the plan period touches. */
    public List<Integer> years(String cycleKey) {
        return years.of(cycleKey);
    }

    /**
     * Adds an action sheet.
     *
     * @throws RuleViolated if it breaks a rule of F-AZIONE, or makes the actions cost more than the framework gives
     */
    @Transactional
    public void add(String cycleKey, Action action, PlanAuthor author) {
        pen.take(cycleKey, Hand.SHEETS, author);
        check(cycleKey, action, Optional.empty());
        pen.addOnce(cycleKey, author, action, action.id());
        rows.insert(cycleKey, action, author.office(), pen.now());
        pen.sign(PlanPen.Part.ACTION, action.id(), author);
        pen.log(cycleKey, author, "Scheda azione aggiunta", null, action);
    }

    /**
     * Changes an action sheet.
     *
     * @param seen the version that the person had before them
     * @throws WrittenByAnother if another has been saved since
     * @throws RuleViolated like {@link #add}, or if another group wrote the sheet
     */
    @Transactional
    public void change(String cycleKey, Action action, int seen, PlanAuthor author) {
        pen.take(cycleKey, Hand.SHEETS, author);
        requireOwn(cycleKey, action.id(), author);
        pen.advance(PlanPen.Part.ACTION, cycleKey, action.id(), seen, author);
        var before = find(cycleKey, action.id());
        check(cycleKey, action, before);
        rows.update(action);
        pen.log(cycleKey, author, "Scheda azione modificata", before.orElse(null), action);
    }

    /**
     * Takes an action sheet out of the plan.
     *
     * @throws RuleViolated if something hangs on it, or another group wrote it
     */
    @Transactional
    public void remove(String cycleKey, UUID id, PlanAuthor author) {
        pen.take(cycleKey, Hand.SHEETS, author);
        var before = find(cycleKey, id)
                .orElseThrow(() -> new RuleViolated("La scheda azione non c'è più: aggiorna la pagina."));
        requireOwn(cycleKey, id, author);
        var hanging = uses.stream().flatMap(use -> use.of(id).stream()).toList();
        if (!hanging.isEmpty()) {
            throw new RuleViolated("La scheda «%s» non si può togliere: vi fanno riferimento %s. Togli prima quelli."
                    .formatted(before.title(), String.join(", ", hanging)));
        }
        rows.delete(id);
        pen.removed(id);
        pen.log(cycleKey, author, "Scheda azione tolta", before, null);
    }

    /** A sheet is changed and removed by the office that wrote it, or by the plan office. */
    private void requireOwn(String cycleKey, UUID id, PlanAuthor author) {
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

    private void check(String cycleKey, Action action, Optional<Action> before) {
        var known = objectives.of(cycleKey).stream().map(Objective::id).collect(Collectors.toSet());
        var policies =
                cycles.profileOf(cycleKey).policies().stream().map(Entry::code).collect(Collectors.toSet());
        var problems = new ActionRules(
                        known,
                        years(cycleKey),
                        policies,
                        evidence.labels(cycleKey).keySet())
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

    /** The action sheets, in the order in which they were added. */
    public List<Action> of(String cycleKey) {
        return rows.of(cycleKey);
    }

    /** The sheet with that id, if the plan has it. */
    public Optional<Action> find(String cycleKey, UUID id) {
        return of(cycleKey).stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** Who last wrote each sheet. */
    public Map<UUID, Written> written(String cycleKey) {
        return pen.written(PlanPen.Part.ACTION, cycleKey);
    }
}
