/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

/** What a plan office may know (LO15-14..19), with the percent of Lombardy's plan offices that knew it in 2012. */
public enum KnowledgeItem {
    ACCESS_AND_SERVICES("Accessi e prestazioni erogate", 40, false),
    USERS_IN_CHARGE("Utenti in carico", 47, false),
    INTEGRATED_CASES("Prese in carico integrate tra Comuni e azienda sanitaria", 38, false),
    ELDERLY_DEMAND("Domanda espressa da anziani e disabili", 30, false),
    OTHERS_DEMAND("Domanda espressa da minori e altri", 25, false),
    POTENTIAL_NEED("Bacino potenziale del bisogno", 3, true),
    PRIVATE_CARE("Sistema privato di cura, formale e informale", 25, true);

    private final String italian;
    private final int reference;
    private final boolean estimateCounts;

    KnowledgeItem(String italian, int reference, boolean estimateCounts) {
        this.italian = italian;
        this.reference = reference;
        this.estimateCounts = estimateCounts;
    }

    public String italian() {
        return italian;
    }

    /** Percent of the plan offices of Lombardy, year 2012. */
    public int reference() {
        return reference;
    }

    /** Whether the source counts estimates as knowledge: "dati o stime". */
    public boolean estimateCounts() {
        return estimateCounts;
    }
}
