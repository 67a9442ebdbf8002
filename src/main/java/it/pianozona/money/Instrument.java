/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

/** The paper in which a figure stands (N-10). */
public enum Instrument {
    /** Its owner is the key of the cycle. */
    PLAN("Piano di zona"),
    /** Its owner is the id of the agreement. */
    AGREEMENT("Accordo di programma"),
    /** Its owner is the key of the programme of a year. */
    PROGRAMME("Programma attuativo annuale");

    private final String italian;

    Instrument(String italian) {
        this.italian = italian;
    }

    /** What people read, for example "Piano di zona". */
    public String italian() {
        return italian;
    }
}
