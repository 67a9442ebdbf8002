/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.math.BigDecimal;

/**
 * What a Director General is asked to reach (ER-61).
 *
 * @param weight percent, above 0; those of a mandate are 100 at most
 */
public record MandateGoal(String text, BigDecimal weight) {}
