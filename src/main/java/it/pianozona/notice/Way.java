/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** How a person gets notices of a topic by e-mail; on the page they are always shown. */
public enum Way {
    SINGLE("un messaggio per ciascuno"),
    DIGEST("un riepilogo al giorno"),
    NONE("nessun messaggio");

    private final String italian;

    Way(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
