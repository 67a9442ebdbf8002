/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/** Where a regional act stands. */
public enum ActState {
    REGISTERING("in registrazione"),
    IN_FORCE("in vigore"),
    /** Expired and not replaced (ER-5). */
    IN_PROROGA("in proroga"),
    SUPERSEDED("sostituito"),
    WITHDRAWN("registrazione ritirata");

    private final String italian;

    ActState(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
