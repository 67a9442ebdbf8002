/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/** How a collegial decision ends (requirement 3.1). */
public enum Outcome {
    APPROVED("approvato"),
    RETURNED("rinviato"),
    REJECTED("respinto"),
    NO_QUORUM("numero legale mancante");

    private final String italian;

    Outcome(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
