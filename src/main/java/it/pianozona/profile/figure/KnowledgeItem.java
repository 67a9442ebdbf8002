/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

/** What a plan office may know (LO15-14..19), with the percent of Lombardy's plan offices that knew it in 2012. */
public enum KnowledgeItem {
    ACCESS_AND_SERVICES("Accessi e prestazioni erogate", "LO15-14", 40, false),
    USERS_IN_CHARGE("Utenti in carico", "LO15-15", 47, false),
    INTEGRATED_CASES("Prese in carico integrate tra Comuni e azienda sanitaria", "LO15-16", 38, false),
    ELDERLY_DEMAND("Domanda espressa da anziani e disabili", "LO15-17", 30, false),
    OTHERS_DEMAND("Domanda espressa da minori e altri", "LO15-17", 25, false),
    POTENTIAL_NEED("Bacino potenziale del bisogno", "LO15-18", 3, true),
    PRIVATE_CARE("Sistema privato di cura, formale e informale", "LO15-19", 25, true);

    private final String italian;
    private final String requirement;
    private final int reference;
    private final boolean estimateCounts;

    KnowledgeItem(String italian, String requirement, int reference, boolean estimateCounts) {
        this.italian = italian;
        this.requirement = requirement;
        this.reference = reference;
        this.estimateCounts = estimateCounts;
    }

    public String italian() {
        return italian;
    }

    public String requirement() {
        return requirement;
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
