/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;

/**
 * A budget constraint of the framework: at most so much from a source in a year (ER-10).
 *
 * @param amount euro, two decimals, 0 or more
 * @param act that sets it, for example "Delibera di bilancio 12 del 20/12/2017"
 */
public record BudgetLimit(int year, Fund source, BigDecimal amount, String act) {}
