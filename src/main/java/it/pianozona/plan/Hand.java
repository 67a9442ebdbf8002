/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/** Who writes which part of a plan (requirements, row P5); everybody else contributes to the sections. */
public enum Hand {
    /** Needs, objectives, comparison with the policies, answers, events. */
    DRAFTERS("l'ufficio di piano"),
    /** Action sheets. */
    SHEETS("l'ufficio di piano e i gruppi tecnici"),
    /** Framework, constraints, attracted resources, additionality. */
    MONEY("l'ufficio di piano e la ragioneria");

    private final String italian;

    Hand(String italian) {
        this.italian = italian;
    }

    String italian() {
        return italian;
    }
}
