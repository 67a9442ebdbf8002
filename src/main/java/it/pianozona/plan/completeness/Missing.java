/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import java.util.Arrays;
import java.util.List;

/**
 * What the decision table {@code completezza-piano} finds missing in a plan, and where it is completed.
 * Rules: AB-29, ER-10, ER-12, ER-21, ER-23, ER-9, LO15-30, LO15-52, LO15-76, LO18-26, LO18-27, requirement 3.6.
 */
public enum Missing {
    SEZIONI("una o più sezioni obbligatorie non sono complete (L. 328/2000 art. 19)", "/sezioni"),
    OBIETTIVI("nessun obiettivo", "/obiettivi"),
    PRIORITA("obiettivi senza priorità di origine", "/obiettivi"),
    AZIONI("nessuna scheda azione", "/azioni"),
    QUADRO("il quadro finanziario non copre tutti gli anni del piano", "/quadro"),
    QUADRO_AREE("il quadro finanziario non ha le tre aree: sociale, sociosanitaria, sanitaria", "/quadro"),
    QUADRO_SUPERATO("le azioni costano più di quanto prevede il quadro finanziario", "/quadro"),
    ADDIZIONALITA(
            "risorse attratte in aumento e risorse di Comuni e Regione in calo, senza motivazione",
            "/quadro/attratte#addizionalita"),
    POLITICHE("politiche non ancora confrontate", "/politiche"),
    STRUMENTI("integrazioni senza strumento", "/politiche"),
    RICOMPOSIZIONE("nessuna scelta di ricomposizione", "/obiettivi"),
    SOCIOSANITARI("nessun obiettivo di integrazione sociosanitaria", "/obiettivi"),
    AZIONI_FONDAMENTALI("azioni sociosanitarie fondamentali concertate che nessuna scheda realizza", "/catena"),
    AGGREGAZIONE("manca l'obiettivo di aggregazione", "/obiettivi"),
    STRATEGICO_1("manca l'obiettivo strategico 1", "/obiettivi"),
    STRATEGICO_2("manca l'obiettivo strategico 2", "/obiettivi"),
    STRATEGICO_3("manca l'obiettivo strategico 3", "/obiettivi");

    private final String italian;
    private final String place;

    Missing(String italian, String place) {
        this.italian = italian;
        this.place = place;
    }

    public String italian() {
        return italian;
    }

    /** The page on which it is mended. */
    public String address(String cycleKey) {
        return "/piani/" + cycleKey + place;
    }

    /** The codes that a process carries, separated by commas. */
    public static List<Missing> read(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Missing::valueOf)
                .toList();
    }
}
