/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

/** How far a figure has come, in the order in which money goes (N-10). */
public enum Stage {
    ESTIMATE("stimato"),
    PLANNED("programmato"),
    COMMITTED("impegnato"),
    PAID("pagato"),
    REPORTED("rendicontato"),
    ACCEPTED("ammesso");

    private final String italian;

    Stage(String italian) {
        this.italian = italian;
    }

    /** What people read, for example "impegnato". */
    public String italian() {
        return italian;
    }
}
