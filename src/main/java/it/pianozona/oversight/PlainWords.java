/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import java.util.List;
import java.util.regex.Pattern;

/** What a failed automatic step means for a coordinator: what happened and what to do, in the order in which it is looked up. */
public final class PlainWords {

    /**
     * A failure in plain words.
     *
     * @param happened one sentence
     * @param toDo one sentence
     */
    public record Words(String happened, String toDo) {}

    private record Row(Pattern step, Pattern cause, Words words) {}

    private static final String ANY = "";

    private static final List<Row> TABLE = List.of(
            row(
                    ANY,
                    "ENGINE-03005|OptimisticLocking|could not serialize|deadlock detected",
                    "Nello stesso momento qualcuno stava lavorando allo stesso procedimento.",
                    "Riprova: di solito basta."),
            row(
                    ANY,
                    "Connection refused|Connection is closed|connection has been closed|Connection reset|Unable to acquire JDBC|"
                            + "Connection is not available|terminating connection",
                    "Il collegamento con l'archivio dei dati o con un altro servizio si è interrotto.",
                    "Aspetta qualche minuto e riprova. Se succede ancora avvisa l'assistenza."),
            row(
                    ANY,
                    "timed? ?out|canceling statement|SocketTimeout",
                    "Un servizio ha impiegato troppo tempo a rispondere.",
                    "Riprova fra qualche minuto. Se succede ancora avvisa l'assistenza."),
            row(
                    ANY,
                    "MailSend|MailConnect|MailAuthentication|SMTP|Mail server",
                    "La posta elettronica non è partita: il servizio di posta non risponde.",
                    "Riprova più tardi. L'avviso resta comunque sulla Scrivania di chi lo deve leggere."),
            row(
                    ANY,
                    "No space left|Disk quota|FileSystemException",
                    "Non c'è più spazio per salvare i file.",
                    "Avvisa l'assistenza; quando c'è spazio riprova."),
            row(
                    ANY,
                    "«",
                    "Una regola del prodotto non permette il passo; è scritta qui sotto.",
                    "Correggi quello che la regola indica, poi riprova."),
            row(
                    ANY,
                    "duplicate key|already exists|già presente",
                    "Il passo trova già registrato quello che doveva registrare.",
                    "Apri il fascicolo e controlla che il dato ci sia una volta sola; poi avvisa l'assistenza, che conclude il passo."),
            row(
                    "firm|sottoscri",
                    ANY,
                    "Il controllo di un file firmato non è arrivato in fondo.",
                    "Riprova. Se non riesce ancora, chiedi all'ente di caricare di nuovo il file firmato."),
            row(
                    ANY,
                    "Incorrect result size|EmptyResult|No value present|NoSuchElement|not found|is missing|non trovat|^no \\w+ |null",
                    "Manca un dato che il passo si aspetta di trovare.",
                    "Controlla nel fascicolo che i passi precedenti siano completi e correggi; poi riprova."),
            row(
                    "document|componi|fascicol",
                    ANY,
                    "Il documento non si è potuto comporre.",
                    "Controlla che le parti del documento siano complete, poi riprova."),
            row(
                    "avvis|promemoria|sollecit|ricorda",
                    ANY,
                    "Un avviso automatico non è partito. Il procedimento può comunque proseguire.",
                    "Riprova; intanto, se è urgente, avvisa tu l'ufficio."));

    private static final Words OTHERWISE = new Words(
            "Un passo automatico non è riuscito per un motivo tecnico.",
            "Riprova. Se non riesce ancora avvisa l'assistenza e comunica il dettaglio tecnico.");

    private PlainWords() {}

    /**
     * The words for a failure.
     *
     * @param step Italian name of the step in the model
     * @param cause what the program said; may be empty
     */
    public static Words of(String step, String cause) {
        return TABLE.stream()
                .filter(row -> row.step().matcher(step).find()
                        && row.cause().matcher(cause).find())
                .map(Row::words)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** What the program said, where it is a rule in Italian and not a technical detail. */
    public static boolean isRule(String cause) {
        return cause.contains("«");
    }

    private static Row row(String step, String cause, String happened, String toDo) {
        return new Row(
                Pattern.compile(step, Pattern.CASE_INSENSITIVE),
                Pattern.compile(cause, Pattern.CASE_INSENSITIVE),
                new Words(happened, toDo));
    }
}
