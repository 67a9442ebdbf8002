/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.math.BigDecimal;

/**
 * The parties' commitments of a year beside the plan's financial framework (requirement 3.8), euro with two decimals.
 *
 * @param committed sum of what the parties commit
 * @param framework sum of the framework's rows
 */
public record YearComparison(int year, BigDecimal committed, BigDecimal framework) {

    /** Commitments less framework: positive where the parties give more than the plan counts on, negative where less. */
    public BigDecimal difference() {
        return committed.subtract(framework);
    }

    /** Whether the two are not the same, to the cent. */
    public boolean differs() {
        return difference().signum() != 0;
    }
}
