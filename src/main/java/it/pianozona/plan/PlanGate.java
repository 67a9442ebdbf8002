/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a plan may be written, and by which office: asked by every use case that writes in it, whatever page or form it comes from. A
 * plan is written while it is a draft; from the completeness check on it is closed until the process sends it back.
 */
@Component
public class PlanGate {

    private static final String SYSTEM = "sistema";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Cycles cycles;
    private final PlanOffices offices;
    private final LegalRecord record;

    PlanGate(JdbcClient jdbc, Plans plans, Cycles cycles, PlanOffices offices, LegalRecord record) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.cycles = cycles;
        this.offices = offices;
        this.record = record;
    }

    /** Whether the plan may be written: it is a draft, or its drafting has not begun. */
    public boolean isOpen(String cycleKey) {
        return state(cycleKey) == Plan.State.DRAFT;
    }

    /**
     * Takes the plan alone until the end of the transaction: another writer, and the check that closes it, wait.
     *
     * @throws RuleViolated if it is closed
     */
    public void takeAlone(String cycleKey) {
        lock(cycleKey);
        requireOpen(cycleKey, "Il piano");
    }

    /** Only the lock of {@link #takeAlone}. */
    public void lock(String cycleKey) {
        lock("pg_advisory_xact_lock", cycleKey);
    }

    /**
     * Enters together with others who write other parts; the check that closes the plan waits.
     *
     * @param field what is written, as the page calls it
     * @throws RuleViolated if it is closed
     */
    public void enter(String cycleKey, String field) {
        lock("pg_advisory_xact_lock_shared", cycleKey);
        requireOpen(cycleKey, "«" + field + "»: il piano");
    }

    private void lock(String function, String cycleKey) {
        jdbc.sql("select " + function + "(hashtextextended(:cycle, 67))")
                .param("cycle", cycleKey)
                .query((row, n) -> true)
                .single();
    }

    private void requireOpen(String cycleKey, String subject) {
        var state = state(cycleKey);
        if (state != Plan.State.DRAFT) {
            throw new RuleViolated(
                    "%s è %s: si scrive solo mentre è in redazione. Per cambiarlo va rinviato alla redazione o, finché è in vigore, aggiornato."
                            .formatted(subject, state.italian()));
        }
    }

    /** A contrary visa, or a return: the plan is written again. */
    @Transactional
    public void reopen(String cycleKey) {
        move(cycleKey, Set.of(Plan.State.IN_VERIFICATION), Plan.State.DRAFT, "Piano riaperto alla redazione");
    }

    /**
     * Opens or closes the plan to writing by no person's hand; one that is in another state stays as it is.
     *
     * @param act the entry in the legal record, Italian
     */
    @Transactional
    public void move(String cycleKey, Set<Plan.State> from, Plan.State to, String act) {
        plans.find(cycleKey).filter(plan -> from.contains(plan.state())).ifPresent(plan -> {
            plans.setState(plan, to);
            record.append(new LegalRecord.Act(cycles.get(cycleKey).area(), cycleKey, SYSTEM, "", act), null, null);
        });
    }

    private Plan.State state(String cycleKey) {
        return plans.find(cycleKey).map(Plan::state).orElse(Plan.State.DRAFT);
    }

    /** Whether that office drafts the whole plan. */
    public boolean isDrafter(String cycleKey, String office) {
        return offices.of(cycles.get(cycleKey)).drafters().contains(office);
    }

    /** @throws RuleViolated if the office does not write that part of the plan */
    public void require(String cycleKey, Hand hand, String office) {
        if (!offices.of(cycles.get(cycleKey)).admit(hand, office)) {
            throw new RuleViolated(
                    "Questa parte del piano la scrive %s: chi contribuisce propone con il contributo alla propria sezione, e l'ufficio risponde."
                            .formatted(hand.italian()));
        }
    }
}
