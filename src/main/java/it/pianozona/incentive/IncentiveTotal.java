/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.math.BigDecimal;

/**
 * The two levels together, as the rule's mode lets them be paid; euro, two decimals.
 *
 * @param total at most the cap; the amounts of the table never reach beyond it
 */
record IncentiveTotal(BigDecimal levelOne, BigDecimal levelTwo, BigDecimal total) {}
