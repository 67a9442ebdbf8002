/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import java.math.BigDecimal;

/** What is accepted as an amount: euro from 0 up, two decimals, below a thousand billions. Rules: F-QUADRO. */
public final class Euro {

    /** What people read whose amount is none. */
    public static final String REFUSAL =
            "«Importo»: in euro, da 0 in su, al massimo due decimali e 999.999.999.999,99.";

    private static final BigDecimal TOO_MUCH = new BigDecimal("1e12");

    private Euro() {}

    /** Whether it is accepted as an amount. */
    public static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 && amount.compareTo(TOO_MUCH) < 0;
    }
}
