/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import java.util.Arrays;
import java.util.Optional;

/** Where money comes from (requirement 2.4). */
public enum FundingSource {
    COMUNI("Comuni", Kind.MUNICIPAL),
    REGIONE("Regione", Kind.REGIONAL),
    UTENTI("Utenti", Kind.USERS),
    FNPS("Fondo nazionale politiche sociali", Kind.OTHER),
    FSR("Fondo sociale regionale", Kind.REGIONAL),
    FRNA("Fondo regionale non autosufficienza", Kind.REGIONAL),
    SSR("Servizio sanitario regionale", Kind.REGIONAL),
    UE("Unione europea", Kind.OTHER),
    MINISTERO("Ministero", Kind.OTHER),
    ALTRO("Altre fonti", Kind.OTHER);

    /** Who pays in the end (LO15-49). */
    public enum Kind {
        MUNICIPAL,
        REGIONAL,
        USERS,
        OTHER
    }

    private final String italian;
    private final Kind kind;

    FundingSource(String italian, Kind kind) {
        this.italian = italian;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String italian() {
        return italian;
    }

    /** The source that a person wrote, by code or by name, whatever the case. */
    public static Optional<FundingSource> named(String text) {
        return Arrays.stream(values())
                .filter(source ->
                        source.name().equalsIgnoreCase(text.strip()) || source.italian.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
