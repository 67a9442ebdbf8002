/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** Whose money a fund is (N-8, LO15-49). */
public enum FundKind {
    MUNICIPAL("dei Comuni"),
    REGIONAL("della Regione"),
    STATE("dello Stato"),
    HEALTH("della sanità"),
    USERS("degli utenti"),
    EU("dell'Unione europea"),
    OTHER("di altri");

    private final String italian;

    FundKind(String italian) {
        this.italian = italian;
    }

    /** For example "dello Stato". */
    public String italian() {
        return italian;
    }
}
