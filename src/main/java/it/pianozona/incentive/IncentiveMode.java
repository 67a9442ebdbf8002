/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

/** How the two levels depend on each other: the source is ambiguous (LO18-43, A-12), so a profile says it. */
public enum IncentiveMode {
    REQUIRES_LEVEL_1("Il secondo livello si paga solo se spetta il primo."),
    INDEPENDENT("I due livelli si pagano l'uno senza l'altro."),
    LEVEL_2_FIRST("Il primo livello si paga solo se spetta il secondo.");

    private final String italian;

    IncentiveMode(String italian) {
        this.italian = italian;
    }

    /** One sentence for people. */
    public String italian() {
        return italian;
    }
}
