/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Guards the steps of a line, and ends the claim when nothing is left to claim, to decide or to pay.
 * Rules: requirement 3.17.
 */
@Component
class Settlement {

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final PayableAmounts payable;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Settlement(
            IncentiveRows rows,
            IncentiveRules rules,
            PayableAmounts payable,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.payable = payable;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The line, with its claim locked until the end of the transaction.
     *
     * @throws RuleViolated if it may not become that
     */
    IncentiveLine locked(UUID lineId, IncentiveLine.State next) {
        rows.lock(rows.line(lineId).claim());
        var line = rows.line(lineId);
        if (!line.state().next().contains(next)) {
            throw new RuleViolated("La riga è «%s» e non può diventare «%s»: aggiorna la pagina."
                    .formatted(line.state().italian(), next.italian()));
        }
        return line;
    }

    /** Who claims does not verify (requirement 6.5). */
    static void requireAnother(IncentiveLine line, String personId) {
        if (line.submittedBy().contains(personId)) {
            throw new RuleViolated(
                    "Hai presentato tu questa riga: la verifica e il pagamento spettano a un'altra persona della Regione.");
        }
    }

    /** Ends the claim if every line is paid or rejected and no other could bring anything. */
    void look(String claimKey) {
        var claim = rows.find(claimKey).orElseThrow();
        var lines = rows.lines(claimKey);
        if (claim.state() == IncentiveClaim.State.OPEN
                && lines.stream().allMatch(line -> line.state().isEnd())
                && !payable.canBringMore(rules.get(claim.cycle()), lines)) {
            rows.close(claimKey, IncentiveClaim.State.SETTLED, clock.today());
            events.publishEvent(new IncentiveSettled(claimKey));
        }
    }
}
