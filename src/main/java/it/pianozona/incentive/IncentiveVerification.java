/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The region verifies a line: it accepts it for the amount of the tables, asks for a completion, or rejects it.
 * Rules: A-33, F-PREM, return.maxLoops.
 */
@Service
public class IncentiveVerification {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int SHORTEST_REASON = 20;

    private final IncentiveRows rows;
    private final IncentiveClaims claims;
    private final PayableAmounts payable;
    private final Settlement settlement;
    private final BusinessClock clock;

    IncentiveVerification(
            IncentiveRows rows,
            IncentiveClaims claims,
            PayableAmounts payable,
            Settlement settlement,
            BusinessClock clock) {
        this.rows = rows;
        this.claims = claims;
        this.payable = payable;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * Who decides, and what the region found.
     *
     * @param newDimension whether the new dimension is reached; needed on level 1 only
     * @param reason needed to reject, to ask, and where the region departs from what the signatories show
     */
    public record Finding(String personId, Optional<Boolean> newDimension, String reason) {}

    /**
     * Accepts the line for the amount of the tables. An amount of 0 closes it: there is nothing to pay.
     *
     * @return euro, two decimals
     * @throws RuleViolated if the other level has to be decided first, or if the claim would exceed the cap
     */
    @Transactional
    public BigDecimal accept(UUID lineId, Finding finding) {
        var line = settlement.locked(lineId, State.ACCEPTED);
        Settlement.requireAnother(line, finding.personId());
        var rule = claims.ruleOf(claims.get(line.claim()).cycle());
        var lines = rows.lines(line.claim());
        var amount = line.isLevelOne()
                ? payable.ofLevelOne(rule, worthOf(line, finding), lines)
                : payable.ofObjective(rule, line.objective(), lines);
        PayableAmounts.requireWithinCap(rule, amount, lines);
        var state = amount.signum() > 0 ? State.ACCEPTED : State.REJECTED;
        var reason = amount.signum() > 0 ? finding.reason() : withZero(line, finding);
        decide(line, new IncentiveRows.Ruling(state, amount, reason, finding.personId(), clock.today()));
        return amount;
    }

    private BigDecimal worthOf(IncentiveLine line, Finding finding) {
        var claim = claims.get(line.claim());
        var reached = finding.newDimension()
                .orElseThrow(() ->
                        new RuleViolated("«Nuova dimensione»: di' se hanno firmato tutti i Comuni del nuovo ambito."));
        requireReasonToDepart(claims.dimension(claim.key()), reached, finding.reason());
        rows.verifyDimension(claim.key(), reached);
        return claims.levelOne(claim, reached);
    }

    private static void requireReasonToDepart(AreaDimension dimension, boolean reached, String reason) {
        if (dimension.isReached() != reached && reason.length() < SHORTEST_REASON) {
            throw new RuleViolated((dimension.isReached()
                            ? "«Nuova dimensione»: hanno firmato tutti i Comuni dell'ambito"
                            : "«Nuova dimensione»: non risulta la firma di " + String.join(", ", dimension.missing()))
                    + "; se decidi diversamente scrivi perché in «Motivazione», almeno 20 caratteri.");
        }
    }

    private static String withZero(IncentiveLine line, Finding finding) {
        var why = line.isLevelOne()
                ? finding.newDimension().orElse(false)
                        ? "La data dell'ultima firma è fuori dalle fasce: importo 0,00 €."
                        : "Nuova dimensione dell'ambito non raggiunta: importo 0,00 €."
                : "Il primo livello non spetta, quindi neppure il secondo: importo 0,00 €.";
        return finding.reason().isEmpty() ? why : why + " " + finding.reason();
    }

    /**
     * Sends the line back to the lead body for a completion.
     *
     * @throws RuleViolated if the reason is missing, or if the region has asked as often as it may
     */
    @Transactional
    public void ask(UUID lineId, Finding finding) {
        var line = settlement.locked(lineId, State.INTEGRATION);
        Settlement.requireAnother(line, finding.personId());
        requireReason(finding, "che cosa manca");
        var most = claims.ruleOf(claims.get(line.claim()).cycle()).mostRequests();
        if (line.requests() >= most) {
            throw new RuleViolated("«Esito»: le integrazioni chieste sono già %d: accogli o respingi.".formatted(most));
        }
        rows.ask(lineId, finding.reason());
    }

    /**
     * Rejects the line.
     *
     * @throws RuleViolated if the reason is missing
     */
    @Transactional
    public void reject(UUID lineId, Finding finding) {
        var line = settlement.locked(lineId, State.REJECTED);
        Settlement.requireAnother(line, finding.personId());
        requireReason(finding, "perché la riga è respinta");
        finding.newDimension().ifPresent(reached -> rows.verifyDimension(line.claim(), reached));
        decide(
                line,
                new IncentiveRows.Ruling(State.REJECTED, NOTHING, finding.reason(), finding.personId(), clock.today()));
    }

    private static void requireReason(Finding finding, String what) {
        if (finding.reason().length() < SHORTEST_REASON) {
            throw new RuleViolated("«Motivazione»: scrivi %s, in almeno 20 caratteri.".formatted(what));
        }
    }

    private void decide(IncentiveLine line, IncentiveRows.Ruling ruling) {
        rows.decide(line.id(), ruling);
        settlement.look(line.claim());
    }
}
