/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanGate;
import it.pianozona.plan.Plans;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The check that closes a complete plan to writing, and is made again before visa, publication and vote (requirements, 3.6, 3.7): what
 * those decide on is what was found complete.
 */
@Service
public class Verification {

    /** The message by which the process takes an incomplete plan back to its drafting. */
    private static final String INCOMPLETE = "PlanIncomplete";

    /** Where a plan waits for a step that can still be refused; approved and in force it is not opened by a refusal. */
    private static final Set<Plan.State> CLOSED =
            Set.of(Plan.State.IN_VERIFICATION, Plan.State.IN_CONSULTATION, Plan.State.IN_APPROVAL);

    private final PlanGate gate;
    private final Plans plans;
    private final Completeness completeness;
    private final Processes processes;
    private final TransactionTemplate afterwards;

    Verification(
            PlanGate gate,
            Plans plans,
            Completeness completeness,
            Processes processes,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.plans = plans;
        this.completeness = completeness;
        this.processes = processes;
        this.afterwards = new TransactionTemplate(transactions);
        this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The measures for the decision table; a plan that has them all is closed from here on. */
    @Transactional
    public Map<String, Object> measure(String cycleKey) {
        gate.lock(cycleKey);
        var measures = completeness.measure(cycleKey);
        if (completeness.missing(measures).isEmpty()) {
            close(cycleKey);
        }
        return measures;
    }

    /** What is missing now, each line with the page on which it is mended; empty for a complete plan. */
    @Transactional(readOnly = true)
    public List<Finding> gaps(String cycleKey) {
        return completeness.report(cycleKey).missing();
    }

    /**
     * Lets a step go on only with a complete plan, and closes it. With an incomplete one nothing of the step is kept and the plan is open to
     * those who write it, so that they can mend it and the step can be tried again.
     *
     * @param step what is refused, Italian, for example "La bozza non si pubblica"
     * @throws RuleViolated with all that is missing
     */
    @Transactional
    public void require(String cycleKey, String step) {
        require(
                cycleKey,
                step,
                "Il piano è di nuovo aperto a chi lo scrive: l'ufficio di piano lo completa dalle pagine del piano, poi riprova.",
                () -> openAgain(cycleKey));
    }

    /**
     * Like {@link #require}, for a step after visa and opinion: an incomplete plan goes back to its drafting by the process, so that money and
     * sheets that the visa has looked at change only to come before it again. An instance of a model without that way opens the plan.
     */
    @Transactional
    public void requireAfterVisa(String cycleKey, String step) {
        require(
                cycleKey,
                step,
                "Il piano torna alla redazione: l'ufficio di piano lo completa, poi visto e parere si ripetono.",
                () -> {
                    if (processes.tell(INCOMPLETE, cycleKey) == 0) {
                        openAgain(cycleKey);
                    }
                });
    }

    private void require(String cycleKey, String step, String next, Runnable onceTakenBack) {
        if (closeIfComplete(cycleKey)) {
            return;
        }
        afterRefusal(onceTakenBack);
        throw new RuleViolated("%s: il piano non è completo. Manca: %s. %s"
                .formatted(step, gaps(cycleKey).stream().map(Finding::words).collect(Collectors.joining("; ")), next));
    }

    /** Closes a plan that is complete now; false for an incomplete one, which stays as it is. */
    @Transactional
    public boolean closeIfComplete(String cycleKey) {
        gate.lock(cycleKey);
        if (!gaps(cycleKey).isEmpty()) {
            return false;
        }
        close(cycleKey);
        return true;
    }

    /** The refused step takes its own transaction back, and with it whatever it wrote: what follows from the refusal is done after that. */
    private void afterRefusal(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    afterwards.executeWithoutResult(fresh -> then.run());
                }
            }
        });
    }

    private void openAgain(String cycleKey) {
        gate.move(cycleKey, CLOSED, Plan.State.DRAFT, "Piano riaperto: non è completo");
    }

    private void close(String cycleKey) {
        plans.ofCycle(cycleKey);
        gate.move(
                cycleKey,
                Set.of(Plan.State.DRAFT),
                Plan.State.IN_VERIFICATION,
                "Piano completo, chiuso alla scrittura");
    }
}
