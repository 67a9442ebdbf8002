/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.cycle.Cycles;
import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the lead body and the payment do with a line; the region's decision is in {@link IncentiveVerification}.
 * Rules: A-34, F-PREM, requirement 3.17.
 */
@Service
public class IncentiveSteps {

    private static final String NOT_CLAIMED = "Non presentata entro la fine del piano.";

    private final IncentiveRows rows;
    private final EvidenceRows evidence;
    private final IncentiveClaims claims;
    private final Settlement settlement;
    private final Cycles cycles;
    private final BusinessClock clock;

    IncentiveSteps(
            IncentiveRows rows,
            EvidenceRows evidence,
            IncentiveClaims claims,
            Settlement settlement,
            Cycles cycles,
            BusinessClock clock) {
        this.rows = rows;
        this.evidence = evidence;
        this.claims = claims;
        this.settlement = settlement;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * The lead body submits the line, the first time or after a completion.
     *
     * @param report what has been reached and how; needed on level 2
     * @throws RuleViolated if a level-2 line has no report or no evidence
     */
    @Transactional
    public void submit(UUID lineId, String report, String personId) {
        var line = settlement.locked(lineId, State.SUBMITTED);
        if (!line.isLevelOne() && report.length() < 20) {
            throw new RuleViolated(
                    "«Relazione»: per un obiettivo strategico racconta in almeno 20 caratteri che cosa è stato raggiunto.");
        }
        if (!line.isLevelOne() && evidence.of(lineId).isEmpty()) {
            throw new RuleViolated(
                    "«Prove»: un obiettivo strategico si dimostra con almeno un file: caricalo nella pagina «Premialità» del ciclo e poi conferma.");
        }
        rows.submit(lineId, report, personId, clock.today());
    }

    /** The term for the completion is over: the region decides on what is there. */
    @Transactional
    public void completionMissed(UUID lineId) {
        settlement.locked(lineId, State.SUBMITTED);
        rows.backToRegion(lineId);
    }

    /** The plan is over and the line has not been submitted. */
    @Transactional
    public void lapse(UUID lineId) {
        var line = settlement.locked(lineId, State.REJECTED);
        rows.decide(
                lineId,
                new IncentiveRows.Ruling(State.REJECTED, new BigDecimal("0.00"), NOT_CLAIMED, null, clock.today()));
        settlement.look(line.claim());
    }

    /**
     * The region has paid the line from the FNPS.
     *
     * @throws RuleViolated if the amount is not the accepted one, the act's date is to come, or the person claimed the line
     */
    @Transactional
    public void pay(UUID lineId, IncentiveLine.Payment payment, String personId) {
        var line = settlement.locked(lineId, State.PAID);
        Settlement.requireAnother(line, personId);
        if (payment.date().isAfter(clock.today())) {
            throw new RuleViolated("«Data dell'atto»: è nel futuro; indica un giorno fino a oggi.");
        }
        if (payment.date().isBefore(line.decidedOn().orElseThrow())) {
            throw new RuleViolated(
                    "«Data dell'atto»: viene prima dell'accoglimento della riga; indica la data dell'atto di liquidazione.");
        }
        if (payment.amount().compareTo(line.amount()) != 0) {
            throw new RuleViolated("«Importo pagato»: la riga è accolta per %s; indica lo stesso importo."
                    .formatted(Euro.italian(line.amount())));
        }
        rows.pay(lineId, payment);
        settlement.look(line.claim());
    }

    /**
     * The lead body says where the plan takes the amount in.
     *
     * @throws RuleViolated if the year is not one of the plan's
     */
    @Transactional
    public void share(UUID lineId, int year, PlanAreaKind area) {
        var cycle = cycles.get(claims.get(rows.line(lineId).claim()).cycle());
        if (year < cycle.start().getYear() || year > cycle.end().getYear()) {
            throw new RuleViolated("«Anno»: indica un anno del piano, dal %d al %d."
                    .formatted(cycle.start().getYear(), cycle.end().getYear()));
        }
        rows.share(lineId, new IncentiveLine.PlanShare(year, area));
    }

    /** The last day on which lines can be submitted. */
    @Transactional(readOnly = true)
    public LocalDate planEnd(String claimKey) {
        return cycles.get(claims.get(claimKey).cycle()).end();
    }
}
