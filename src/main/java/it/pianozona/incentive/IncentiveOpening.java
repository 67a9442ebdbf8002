/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the claim of an area and its lines, and closes it at the plan's end (requirement 3.17).
 * Rules: A-34, F-PREM, LO18-45..47.
 */
@Service
public class IncentiveOpening {

    private static final String PROCESS = "premialita";
    private static final String SYSTEM = "sistema";

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final IncentiveClaims claims;
    private final ClaimLimits limits;
    private final LeadBody leadBody;
    private final Agreements agreements;
    private final Cycles cycles;
    private final Processes processes;
    private final BusinessClock clock;

    IncentiveOpening(
            IncentiveRows rows,
            IncentiveRules rules,
            IncentiveClaims claims,
            ClaimLimits limits,
            LeadBody leadBody,
            Agreements agreements,
            Cycles cycles,
            Processes processes,
            BusinessClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.claims = claims;
        this.limits = limits;
        this.leadBody = leadBody;
        this.agreements = agreements;
        this.cycles = cycles;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Opens the claim of a cycle whose agreement is in force, with its level-1 line, and starts its process.
     *
     * @throws RuleViolated if the region has no rule, if not all have signed, or if the area has a claim under the rule
     */
    @Transactional
    public IncentiveClaim open(String cycleKey) {
        limits.refusal(cycleKey).ifPresent(why -> {
            throw new RuleViolated(why);
        });
        var cycle = cycles.get(cycleKey);
        var claim = new IncentiveClaim(
                IncentiveClaim.keyOf(cycleKey),
                cycleKey,
                cycle.area(),
                cycle.region(),
                rules.get(cycleKey).id(),
                agreements.get(cycleKey).signedOn().orElseThrow(),
                Optional.empty(),
                IncentiveClaim.State.OPEN,
                clock.today());
        if (!rows.insert(claim)) {
            throw new RuleViolated(ClaimLimits.secondClaim(claim.area()));
        }
        var line = UUID.randomUUID();
        rows.insert(line, claim.key(), 1, 0, true);
        processes.open(
                PROCESS,
                claim.key(),
                Map.of("lineId", line.toString()),
                new LegalRecord.Act(claim.area(), claim.key(), SYSTEM, "", "Premialità aperta"),
                claim);
        return claim;
    }

    /**
     * A strategic objective has been reached: its line is opened and the lead body is asked to submit it (message
     * {@code ObjectiveReached}).
     *
     * @param objective from 1 to 3
     * @throws RuleViolated if the claim does not exist or is closed, the plan is over, or the line exists
     */
    @Transactional
    public void objectiveReached(String cycleKey, int objective) {
        var claim = claims.ofCycle(cycleKey)
                .filter(found -> found.state() == IncentiveClaim.State.OPEN)
                .orElseThrow(() -> new RuleViolated(
                        "«Obiettivo»: la premialità di questo ciclo non è aperta, perciò non si aggiungono righe."));
        rows.lock(claim.key());
        if (clock.today().isAfter(cycles.get(cycleKey).end())) {
            throw new RuleViolated(
                    "«Obiettivo»: il piano è finito e la premialità di secondo livello si chiedeva entro la sua fine.");
        }
        if (objective < 1 || objective > IncentiveLine.OBJECTIVES) {
            throw new RuleViolated("«Obiettivo»: scegli 1, 2 o 3.");
        }
        if (!rows.insert(UUID.randomUUID(), claim.key(), 2, objective, false)) {
            throw new RuleViolated(
                    "«Obiettivo»: la riga dell'obiettivo %d esiste già; ogni obiettivo si chiede una volta."
                            .formatted(objective));
        }
        processes.tell("ObjectiveReached", claim.key());
    }

    /**
     * A person of the lead body says that an objective has been reached.
     *
     * @param objective from 1 to 3
     * @throws RuleViolated as {@link #objectiveReached}, or if the person is not of the lead body
     */
    @Transactional
    public void claimObjective(String cycleKey, int objective, String personId) {
        leadBody.require(cycleKey, personId);
        objectiveReached(cycleKey, objective);
        leadBody.record(
                cycleKey, personId, "Premialità: obiettivo strategico %d raggiunto".formatted(objective), objective);
    }

    /** The line that an {@code ObjectiveReached} has opened, now conducted by the process. */
    @Transactional
    public UUID takeLine(String claimKey) {
        return rows.take(claimKey);
    }

    /** The plan is over: no line can be added; what the region has in hand goes on. */
    @Transactional
    public void planEnded(String claimKey) {
        rows.close(claimKey, IncentiveClaim.State.PLAN_ENDED, clock.today());
    }

    /** The region has published an act: noted on its open claims, because it may change the rule. */
    @Transactional
    public void note(String region, String act) {
        rows.openInRegion(region).forEach(claim -> rows.note(claim.key(), clock.today(), act));
    }
}
