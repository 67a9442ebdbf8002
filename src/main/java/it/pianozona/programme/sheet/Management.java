/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** How an intervention is managed. */
public enum Management {
    DIRECT("in economia"),
    CONTRACTED("affidata a terzi"),
    OTHER("in altro modo");

    private final String italian;

    Management(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
