/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

/** Why a signed file is accepted, waits or is refused: what is wrong, and what the signatory does now. */
public enum Reason {
    VERIFIED("La firma è verificata.", ""),
    REVOCATION_UNVERIFIED(
            "La firma è integra, ma non è stato ancora possibile verificare se il certificato è revocato.",
            "Non devi fare nulla: la verifica si ripete prima della chiusura."),
    QUALIFICATION_UNVERIFIED(
            "La firma è integra, ma gli elenchi dei certificatori qualificati non sono disponibili (verifica ridotta).",
            "Non devi fare nulla: la verifica si ripete prima della chiusura."),

    EMPTY("Il file è vuoto.", "Scegli il file firmato e caricalo di nuovo."),
    TOO_LARGE(
            "Il file supera la dimensione ammessa.",
            "Firma il documento scaricato da questa pagina, senza aggiungere allegati o immagini."),
    TOO_HEAVY(
            "La verifica del file richiede troppo tempo o troppa memoria.",
            "Firma il documento scaricato da questa pagina, senza aggiungere altro, e carica il file firmato."),
    NOT_A_SIGNED_FILE(
            "Il file non è un PDF né una busta .p7m, .tsd o .m7m leggibile.",
            "Carica il PDF firmato o la busta .p7m prodotta dal programma di firma; va bene anche con la marca temporale, .tsd o .m7m."),
    TRUNCATED("Il file è incompleto.", "Salvalo di nuovo dal programma di firma e ripeti il caricamento."),
    ENCRYPTED("Il PDF è protetto da password.", "Firma il documento scaricato da questa pagina, senza proteggerlo."),
    NOT_SIGNED("Il file non contiene alcuna firma.", "Firmalo con il programma di firma e carica il file firmato."),
    DETACHED(
            "Il file contiene la firma ma non il documento.",
            "Nel programma di firma scegli la busta .p7m che contiene il documento, oppure la firma PDF."),
    TOO_COMPLEX(
            "Il file contiene troppe buste o troppe firme.",
            "Firma una volta sola il documento scaricato da questa pagina."),

    ANOTHER_DOCUMENT(
            "Il file non contiene il documento emesso, oppure il documento è stato modificato o salvato di nuovo prima della firma.",
            "Scarica il documento da questa pagina e firmalo così com'è, senza aprirlo e salvarlo con altri programmi."),
    BASE_NOT_ACCEPTED(
            "La firma è posta su un file che contiene altre firme non ancora accettate.",
            "Scarica da questa pagina il documento, o l'ultimo file accettato, e firma quello."),
    TAMPERED(
            "Il contenuto è cambiato dopo la firma: la firma non corrisponde.",
            "Firma di nuovo il documento scaricato da questa pagina e carica il file senza modificarlo."),
    CHANGED_AFTER_SIGNING(
            "Dopo la firma sono stati aggiunti annotazioni o contenuti.",
            "Firma di nuovo il documento scaricato da questa pagina e carica il file senza aggiungere nulla."),
    BYTES_AFTER_SIGNATURE(
            "Dopo l'ultima firma il file contiene altri dati, che la firma non copre.",
            "Firma di nuovo il documento scaricato da questa pagina e carica il file senza modificarlo."),

    AUTHENTICATION_CERTIFICATE(
            "Il certificato serve per accedere ai servizi (CNS), non per firmare.",
            "Ripeti la firma scegliendo nel programma il certificato di firma digitale."),
    EXPIRED("Il certificato di firma è scaduto o non ancora valido.", "Firma con un certificato in corso di validità."),
    REVOKED("Il certificato di firma è revocato o sospeso.", "Firma con un certificato valido."),
    REVOCATION_STALE(
            "L'elenco delle revoche del certificatore non è aggiornato, quindi la firma non si può verificare.",
            "Ripeti il caricamento più tardi; se il problema rimane, avvisa il promotore."),
    UNKNOWN_AUTHORITY(
            "Il certificato di firma non viene da un certificatore riconosciuto.",
            "Firma con un certificato di un prestatore di servizi fiduciari qualificato."),
    NOT_QUALIFIED(
            "La firma non è una firma elettronica qualificata.",
            "Firma con il certificato qualificato del tuo dispositivo o servizio di firma digitale."),
    WEAK_ALGORITHM(
            "La firma usa algoritmi che non sono più considerati sicuri.",
            "Aggiorna il programma di firma e firma di nuovo."),
    INVALID("La firma non è valida.", "Firma di nuovo il documento scaricato da questa pagina."),
    EARLIER_SIGNATURE(
            "Una delle firme che il file già conteneva non si può più verificare.",
            "Scarica da questa pagina il documento emesso e firmalo da solo."),

    TIMESTAMP_UNREADABLE(
            "La marca temporale del file non si può leggere.",
            "Ripeti la marcatura con il programma di firma, oppure carica il file firmato senza la marca."),
    TIMESTAMP_TAMPERED(
            "La marca temporale non corrisponde a ciò che accompagna: è di un altro documento, oppure qualcosa è cambiato dopo.",
            "Ripeti la marcatura con il programma di firma, oppure carica il file firmato senza la marca."),
    TIMESTAMP_UNKNOWN(
            "La marca temporale non viene da un servizio di marcatura qualificato, oppure il suo certificato non vale più.",
            "Usa il servizio di marcatura di un prestatore qualificato, oppure carica il file firmato senza la marca."),

    NO_TAX_CODE(
            "Il certificato non riporta un codice fiscale italiano.",
            "Firma con un certificato che contiene il tuo codice fiscale."),
    NOBODY_EXPECTED(
            "Il codice fiscale di chi deve firmare non è registrato.",
            "Lo registra l'amministratore, o chi firma collegando SPID o CIE da «Il mio accesso»; poi ripeti il caricamento."),
    WRONG_PERSON(
            "Ha firmato una persona diversa da chi deve firmare per questo ente.",
            "Deve firmare il titolare dell'ufficio o chi ne ha la delega alla firma."),
    MISSING_SIGNATURE(
            "Il file contiene soltanto firme già accettate: manca la tua.",
            "Firma il file con il tuo certificato e caricalo di nuovo."),
    SIGNED_TWICE(
            "Questa firma è già stata registrata.",
            "Una firma vale per un solo ente: se la stessa persona firma anche per un altro, firma di nuovo il documento e carica il nuovo file."),
    SEVERAL_NEW_SIGNATURES(
            "Il file contiene più di una firma nuova.",
            "Ciascuno carica la propria firma: firma il documento, o l'ultimo file accettato, da questa pagina.");

    private final String wrong;
    private final String remedy;

    Reason(String wrong, String remedy) {
        this.wrong = wrong;
        this.remedy = remedy;
    }

    /** What is wrong and what to do, Italian, without personal data. */
    public String words() {
        return remedy.isEmpty() ? wrong : wrong + " " + remedy;
    }
}
