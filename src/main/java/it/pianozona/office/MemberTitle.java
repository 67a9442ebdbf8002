/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** The professional title of a member (F-INCARICO). */
public enum MemberTitle {
    DIRIGENTE("dirigente"),
    FUNZIONARIO("funzionario"),
    ISTRUTTORE("istruttore"),
    ASSISTENTE_SOCIALE("assistente sociale"),
    PROFESSIONE_SANITARIA("professione sanitaria"),
    ALTRO("altro titolo");

    private final String italian;

    MemberTitle(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
