/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.math.BigDecimal;

/**
 * What a party commits itself to for one action in one year (F-IMP).
 *
 * @param party name of the party, as among the signatories or adherents
 * @param action title of the plan's action
 * @param source where the money comes from, Italian; empty where there is none
 * @param amount euro, two decimals, 0 or more
 * @param nonFinancial commitment in words; may be empty
 * @param staff full-time equivalents, from 0 to 1
 * @param act by which the party has committed it; may be empty
 */
public record Commitment(
        String party,
        String action,
        int year,
        String source,
        BigDecimal amount,
        String nonFinancial,
        BigDecimal staff,
        String act) {}
