/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** What becomes of an intervention against the year before. */
public enum SheetKind {
    CONTINUES("continua"),
    NEW("nuova"),
    CHANGED("cambiata"),
    ENDED("conclusa");

    private final String italian;

    SheetKind(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** Whether somebody has to say why. */
    public boolean asksReason() {
        return this == CHANGED || this == ENDED;
    }
}
