/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.Arrays;
import java.util.List;

/** What the decision table {@code completezza-piano} finds missing in a plan, and where it is completed. */
public enum Missing {
    SEZIONI("una o più sezioni obbligatorie non sono complete (requisito 3.6; L. 328/2000 art. 19)"),
    OBIETTIVI("nessun obiettivo"),
    PRIORITA("obiettivi senza priorità di origine (ER-21)"),
    AZIONI("nessuna scheda azione"),
    QUADRO("il quadro finanziario non copre tutti gli anni del piano (ER-10)"),
    QUADRO_AREE("il quadro finanziario non ha le tre aree: sociale, sociosanitaria, sanitaria (ER-9, ER-10)"),
    POLITICHE("politiche non ancora confrontate (ER-23)"),
    STRUMENTI("integrazioni senza strumento (ER-12)"),
    RICOMPOSIZIONE("nessuna scelta di ricomposizione (LO15-30)"),
    AGGREGAZIONE("manca l'obiettivo di aggregazione (LO18-26)"),
    STRATEGICO_1("manca l'obiettivo strategico 1 (LO18-27)"),
    STRATEGICO_2("manca l'obiettivo strategico 2 (LO18-27)"),
    STRATEGICO_3("manca l'obiettivo strategico 3 (LO18-27)");

    private final String italian;

    Missing(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** The codes that a process carries, separated by commas. */
    public static List<Missing> read(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Missing::valueOf)
                .toList();
    }
}
