/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;

/**
 * What a body commits for a year from a fund, whatever the instrument in which it does (F-IMP, requirement 3.27).
 *
 * @param available euro that the body has for it, two decimals, 0 or more
 * @param amount euro, two decimals, 0 or more; 0 only with something that is not money
 * @param nonFinancial premises, services, equipment in words; may be empty if there is an amount
 * @param staffFte staff as full-time equivalent, from 0 to 1 in steps of 0.05
 * @param act number and date of the act, may be empty
 */
public record Pledge(
        int year,
        Fund fund,
        BigDecimal available,
        BigDecimal amount,
        String nonFinancial,
        BigDecimal staffFte,
        String act) {

    /** Whether the body commits more than it has. */
    public boolean isOverBudget() {
        return amount.compareTo(available) > 0;
    }
}
