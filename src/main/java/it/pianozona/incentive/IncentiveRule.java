/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The incentive rule that a cycle keeps, as its region profile has it; the amounts are in the decision tables
 * {@code premialita-livello-1}, {@code premialita-livello-2} and {@code premialita-totale}.
 *
 * @param id name of the rule in the tables, for example {@code premialita-LO18}
 * @param cycleStart first day of the cycle: it selects the rows that are valid for it
 * @param cap euro, the most that one area can have (LO18-29)
 * @param verificationDays days for the region to verify, and for the lead body to complete
 * @param mostRequests how many times the region can ask for a completion
 */
public record IncentiveRule(
        String id, LocalDate cycleStart, IncentiveMode mode, BigDecimal cap, int verificationDays, int mostRequests) {}
