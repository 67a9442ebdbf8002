/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.Busy;
import it.pianozona.database.DatabaseFaults;
import java.util.List;
import java.util.Optional;

/** What the engine's refusals say to a person: our own sentences as they are, a sentence for each kind of the engine's. */
final class EngineWords {

    static final String OTHER_OFFICE = "Questo compito spetta a un altro ufficio.";
    static final String NOT_YOURS = "Questo compito non è tra i tuoi.";
    static final String FOR_ONESELF = "Un compito si prende in carico solo per sé.";
    static final String OTHER_TERRITORY = "Appartiene a un territorio che non è tra i tuoi.";
    static final String OTHER_COORDINATOR = "Questo procedimento spetta a chi coordina il suo territorio.";
    static final String NOT_ADMITTED = "Questa operazione non è ammessa: i compiti si concludono con il loro modulo.";
    static final String NO_SUCH_SEARCH = "Ricerca non ammessa.";
    static final String NO_EXPRESSION = "Espressione non ammessa in una ricerca di compiti.";
    static final String SUSPENDED =
            "Il procedimento è sospeso da chi lo coordina: nessun passo si conclude finché non riprende. Non è stato salvato nulla.";
    static final String WRONG_KIND =
            "Il modulo contiene un valore di un tipo non previsto: ricarica la pagina e compila solo i campi mostrati.";

    private static final List<String> OURS = List.of(
            OTHER_OFFICE,
            NOT_YOURS,
            FOR_ONESELF,
            OTHER_TERRITORY,
            OTHER_COORDINATOR,
            NOT_ADMITTED,
            NO_SUCH_SEARCH,
            NO_EXPRESSION,
            AtOnce.WORDS,
            Busy.WORDS,
            DatabaseFaults.AWAY,
            DatabaseFaults.UNSURE,
            SUSPENDED,
            WRONG_KIND);

    private EngineWords() {}

    /** The sentence of ours that the engine's message is or carries. */
    static Optional<String> oursIn(String message) {
        return OURS.stream().filter(message::contains).findFirst();
    }

    /** For what the engine says in its own words, which name its parts and are not Italian. */
    static String of(int status) {
        return switch (status) {
            case 401, 403 -> "Non puoi farlo: spetta a un altro ufficio, oppure a un territorio che non è tra i tuoi.";
            case 404 -> "Non c'è più, oppure non è tra le cose dei tuoi uffici: torna all'elenco e aggiornalo.";
            case 409 -> AtOnce.WORDS;
            case 503 -> DatabaseFaults.AWAY;
            case 413 -> "Quello che hai inviato è troppo grande. Non è stato salvato nulla.";
            default ->
                status < 500
                        ? "La richiesta non va bene: ricarica la pagina, controlla quello che hai scritto e riprova. Non è stato salvato nulla."
                        : "Qualcosa non ha funzionato e non è stato salvato nulla. Riprova fra poco; se succede ancora avvisa chi gestisce Pianozona.";
        };
    }
}
