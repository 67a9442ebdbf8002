/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door.web;

import it.pianozona.workflow.AtOnce;

/**
 * What a person reads where nobody has said more.
 *
 * @param title Italian, what happened
 * @param text Italian, why and what to do
 */
record ErrorWords(String title, String text) {

    /** Where somebody has said why. */
    static ErrorWords said(int status, String why) {
        return new ErrorWords(
                switch (status) {
                    case 409 -> "Riprova";
                    case 503 -> "I dati non sono raggiungibili";
                    default -> "La richiesta non va bene";
                },
                why);
    }

    static ErrorWords of(int status) {
        return switch (status) {
            case 400, 406, 415, 422 ->
                new ErrorWords(
                        "La richiesta non va bene",
                        "Manca un valore, oppure un valore non è tra quelli possibili. Torna indietro, aggiorna la pagina e riprova. Non è stato salvato nulla.");
            case 401 -> new ErrorWords("Devi entrare", "La sessione è finita. Entra di nuovo e riprova.");
            case 403 ->
                new ErrorWords(
                        "Non puoi farlo",
                        "Questa pagina o questa azione spetta a un altro ufficio, oppure la pagina è rimasta aperta troppo a lungo. Torna indietro, aggiorna la pagina e riprova; se non basta chiedi alla segreteria.");
            case 404 ->
                new ErrorWords(
                        "La pagina non c'è",
                        "L'indirizzo è sbagliato, oppure riguarda un ambito di cui non fai parte.");
            case 405 ->
                new ErrorWords(
                        "Qui non si arriva così",
                        "A questo indirizzo si arriva da un pulsante di Pianozona. Torna alla Scrivania e riprendi da lì.");
            case 409 -> new ErrorWords("Riprova", AtOnce.WORDS);
            case 413 ->
                new ErrorWords(
                        "Il file è troppo grande",
                        "Un file può pesare al massimo 20 MB. Riducilo, per esempio scansionando in bianco e nero, e caricalo di nuovo. Non è stato salvato nulla.");
            default ->
                new ErrorWords(
                        "Qualcosa non ha funzionato",
                        "Non è stato salvato nulla. Riprova fra poco; se succede ancora avvisa chi gestisce Pianozona.");
        };
    }
}
