/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.math.BigDecimal;

/**
 * What the parties commit beside what the plan's framework expects in that year.
 *
 * @param framework euro of the plan's three-year financial framework
 * @param committed euro of all commitments
 */
public record YearComparison(int year, BigDecimal framework, BigDecimal committed) {

    /** Euro; negative when the commitments stay below the framework. */
    public BigDecimal difference() {
        return committed.subtract(framework);
    }

    /** Whether the two are not the same, to the cent. */
    public boolean differs() {
        return difference().signum() != 0;
    }
}
