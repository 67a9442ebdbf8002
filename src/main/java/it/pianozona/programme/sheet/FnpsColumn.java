/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** The three columns of the ministry's matrix of the Fondo nazionale politiche sociali (T4). */
public enum FnpsColumn {
    FAMILY("infanzia, adolescenza e famiglia"),
    DISABILITY("disabilità e non autosufficienza"),
    POVERTY("povertà ed esclusione");

    private final String italian;

    FnpsColumn(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
