/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/** The single fields of a sheet, by the name that the form sends and by the label that page, file and refusals share. */
public enum SheetField {
    TITLE("titolo", "Titolo"),
    KIND("andamento", "Andamento"),
    REASON("motivo", "Motivo"),
    BEFORE("prima", "Scheda dell'anno prima"),
    ACTION("azione", "Azione del piano"),
    OBJECTIVE("obiettivo", "Obiettivo"),
    PRIORITY("priorita", "Priorità"),
    NEED("bisogno", "Bisogno"),
    AREA("area", "Area"),
    JOINT("congiunta", "Congiunta in"),
    SOCIAL_OWNER("titolareSociale", "Titolare sociale"),
    HEALTH_OWNER("titolareSanitario", "Titolare sanitario"),
    MUNICIPALITIES("comuni", "Comuni serviti"),
    SERVICE_CODE("servizio", "Codice del servizio"),
    SERVICE_TARGET("obiettivoServizio", "Obiettivo di servizio"),
    LEPS("leps", "Livello essenziale"),
    FNPS_ROW("fnpsRiga", "Riga del Fondo nazionale"),
    FNPS_COLUMN("fnpsColonna", "Colonna del Fondo nazionale"),
    TARGET("target", "Destinatari"),
    USERS("utenti", "Utenti in media nell'anno"),
    DESCRIPTION("descrizione", "Descrizione"),
    MANAGEMENT("gestione", "Gestione"),
    MANAGEMENT_WORDS("gestioneParole", "Come si gestisce"),
    POLICY("politica", "Politica integrata"),
    STARTS("inizio", "Inizio"),
    ENDS("fine", "Fine"),
    CUP("cup", "CUP"),
    CIG("cig", "CIG"),
    CLASSIFICATION("classificazione", "Classificazione regionale"),
    RISKS("rischi", "Rischi e dipendenze"),
    TOTAL("totale", "Costo totale");

    private final String id;
    private final String label;

    SheetField(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Name of the field in its form, for example {@code titolareSociale}. */
    public String id() {
        return id;
    }

    /** Italian, for example "Titolare sociale". */
    public String label() {
        return label;
    }
}
