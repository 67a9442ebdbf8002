/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** The five rows of the ministry's matrix of the Fondo nazionale politiche sociali (T4). */
public enum FnpsRow {
    ACCESS("accesso, valutazione e progettazione"),
    INCLUSION("misure per il sostegno e l'inclusione sociale"),
    HOME("servizi domiciliari e territoriali"),
    DAY_CENTRES("centri diurni e semiresidenziali"),
    COMMUNITIES("comunità e residenzialità");

    private final String italian;

    FnpsRow(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
