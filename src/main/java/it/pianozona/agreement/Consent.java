/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

/** A party's position on the scheme (F-CONS). */
public enum Consent {
    SI("consenso"),
    SI_CON_OSS("consenso con osservazioni"),
    NO("dissenso");

    private final String italian;

    Consent(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
