/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/** How an act refers to another of the same region (ER-7). */
public enum LinkType {
    RACCORDO("si raccorda con"),
    ATTUA("attua"),
    MODIFICA("modifica"),
    SOSTITUISCE("sostituisce"),
    /** The other way round of SOSTITUISCE: it is kept as a link from the newer act. */
    SOSTITUITO_DA("è sostituito da");

    private final String italian;

    LinkType(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
