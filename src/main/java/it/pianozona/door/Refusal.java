/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Why a request is refused, in words that the answering page shows. */
public final class Refusal {

    static final String UNREADABLE =
            "Quello che hai inviato contiene caratteri invisibili che non si possono conservare: capita copiando e incollando da altri programmi. Torna indietro, riscrivi a mano quella parte e riprova. Non è stato salvato nulla.";
    static final String TOO_LONG =
            "Quello che hai scritto è troppo lungo. Torna indietro, accorcialo oppure allega un file, e riprova. Non è stato salvato nulla.";
    static final String UNINTELLIGIBLE =
            "La richiesta è arrivata incompleta. Torna indietro, aggiorna la pagina e riprova. Non è stato salvato nulla.";
    static final String WRONG_VALUE =
            "Manca un valore, oppure un valore non è tra quelli possibili: le date vanno dal 1900 al 2200, i numeri si scrivono in cifre. Torna indietro, correggilo e riprova. Non è stato salvato nulla.";
    static final String ALREADY_THERE =
            "Non si può salvare: c'è già, perché qualcuno l'ha appena registrato o il modulo è partito due volte. Torna indietro, aggiorna la pagina e controlla.";
    static final String POINTS_NOWHERE =
            "Non si può salvare: riguarda qualcosa che nel frattempo è stato tolto, oppure da cui dipende altro. Torna indietro, aggiorna la pagina e controlla.";

    private static final String WORDS = Refusal.class.getName();

    private Refusal() {}

    /** Ends the request with that status and those words, Italian. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        request.setAttribute(WORDS, words);
        response.sendError(status);
    }

    /** What was said when the request was refused; empty if nobody said anything. */
    public static Optional<String> wordsOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(WORDS));
    }
}
