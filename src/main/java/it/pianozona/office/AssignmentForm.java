/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** How a person is made available to the office (TO-12). */
public enum AssignmentForm {
    COMANDO("comando"),
    DISTACCO("distacco"),
    CONVENZIONE("convenzione"),
    ALTRO("altra forma");

    private final String italian;

    AssignmentForm(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
