/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.money.Pledge;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a party commits itself to (F-IMP, requirements 3.8 and 3.27).
 *
 * @param office of the party, for example {@code sindaco-015182}
 * @param action of the plan
 * @param year within the plan's period
 * @param available euro that the party has for it, two decimals, 0 or more
 * @param amount euro, two decimals, 0 or more; 0 only with a non-financial commitment
 * @param nonFinancial premises, services, equipment in words; may be empty if there is an amount
 * @param staffFte staff as full-time equivalent, from 0 to 1 in steps of 0.05
 * @param act number and date of the act, may be empty
 */
public record Commitment(
        UUID id,
        String office,
        UUID action,
        int year,
        Fund source,
        BigDecimal available,
        BigDecimal amount,
        String nonFinancial,
        BigDecimal staffFte,
        String act) {

    /** Whether the party commits more than it has. */
    public boolean isOverBudget() {
        return pledge().isOverBudget();
    }

    /** What the rules of all commitments ask about. */
    Pledge pledge() {
        return new Pledge(year, source, available, amount, nonFinancial, staffFte, act);
    }
}
