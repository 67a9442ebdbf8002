/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

/** By what the values of an indicator are told apart, where it is declared. */
public enum Breakdown {
    MUNICIPALITY("per Comune"),
    SEX("per sesso"),
    AGE("per classe di età");

    private final String italian;

    Breakdown(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
