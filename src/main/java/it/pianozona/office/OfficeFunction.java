/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** The five functions of the enlarged plan office (ER-48). */
public enum OfficeFunction {
    PROGRAMMAZIONE("programmazione"),
    ACCESSO("regolamentazione dell'accesso"),
    ASP_ACCREDITAMENTO("costituzione delle ASP e accreditamento"),
    FRNA("gestione del FRNA"),
    RISORSE("progetti e utilizzo di risorse finanziarie in forma associata");

    private final String italian;

    OfficeFunction(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
