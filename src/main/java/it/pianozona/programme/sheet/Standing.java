/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** Whether the programme has a sheet: groups and tables propose, the plan office answers. */
public enum Standing {
    PROPOSED("proposta"),
    ACCEPTED("nel programma"),
    REFUSED("non accolta");

    private final String italian;

    Standing(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
