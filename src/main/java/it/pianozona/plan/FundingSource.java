/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.Arrays;
import java.util.Optional;

/** Where money comes from (requirement 2.4). */
public enum FundingSource {
    COMUNI("Comuni"),
    REGIONE("Regione"),
    UTENTI("Utenti"),
    FNPS("Fondo nazionale politiche sociali"),
    FSR("Fondo sociale regionale"),
    FRNA("Fondo regionale non autosufficienza"),
    SSR("Servizio sanitario regionale"),
    UE("Unione europea"),
    MINISTERO("Ministero"),
    ALTRO("Altre fonti");

    private final String italian;

    FundingSource(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** The source that a person wrote, whatever the case. */
    public static Optional<FundingSource> named(String text) {
        return Arrays.stream(values())
                .filter(source -> source.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
