/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the last signature is worth.
 *
 * @param amount euro, two decimals
 * @param band name of the table's row: A, B, C, or the reason of an amount of 0
 * @param until last day on which a signature is worth the same; empty where nothing follows
 */
record LevelOne(BigDecimal amount, String band, Optional<LocalDate> until) {

    boolean isWorthSomething() {
        return amount.signum() > 0;
    }
}
