/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

/** Who takes part in an event (AB-34, AB-47). */
public enum ParticipantCategory {
    MUNICIPALITIES("Comuni"),
    LEAD_BODIES("Enti capofila di ambito"),
    HEALTH("Aziende sanitarie"),
    ASP("Aziende pubbliche di servizi alla persona"),
    SCHOOLS("Istituzioni scolastiche"),
    ASSOCIATIONS("Associazioni"),
    COOPERATIVES("Cooperative"),
    VOLUNTEERING("Organizzazioni di volontariato"),
    CSV("Centri di servizio per il volontariato"),
    THIRD_SECTOR("Altri enti del terzo settore"),
    FOURTH_SECTOR("Quarto settore"),
    PROFESSIONS("Operatori e professionisti"),
    USERS("Utenti e famiglie"),
    INSTITUTIONS("Altre istituzioni"),
    OTHERS("Altri");

    private final String italian;

    ParticipantCategory(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
