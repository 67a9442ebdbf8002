/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL answers to a start that goes wrong, in the words of whoever has to put it right. */
final class DatabaseWords {

    private static final String CHECK_ADDRESS = "Controlla spring.datasource.url (variabile SPRING_DATASOURCE_URL)";

    private DatabaseWords() {}

    /** Empty where the state is not one that an installation brings about: then it is a fault of ours and is shown whole. */
    static Optional<String> of(SQLException fault, DatabaseAddress address) {
        var state = Optional.ofNullable(fault.getSQLState()).orElse("");
        return switch (state) {
            case "28P01", "28000" -> Optional.of(refused(address));
            case "3D000" -> Optional.of(unknownDatabase(address));
            case "08001", "08003", "08004", "08006" -> Optional.of(unreachable(fault, address));
            case "57P03" ->
                Optional.of("Il database %s sta partendo o si sta fermando. Aspetta che sia pronto e riavvia Pianozona."
                        .formatted(address.shown()));
            case "53300" ->
                Optional.of(
                        "Il database %s non ha più connessioni libere. Alza max_connections in PostgreSQL, oppure abbassa spring.datasource.hikari.maximum-pool-size: ogni nodo di Pianozona ne tiene fino a 30."
                                .formatted(address.shown()));
            case "42501" -> Optional.of(denied(address));
            case "53100" ->
                Optional.of("Sul disco del database %s non c'è più spazio. Liberane e riavvia Pianozona."
                        .formatted(address.shown()));
            default -> Optional.empty();
        };
    }

    private static String refused(DatabaseAddress address) {
        return """
                Il database %s non accetta l'utente %s: nome o password sono sbagliati, oppure PostgreSQL non ammette questa macchina.
                Controlla spring.datasource.username e spring.datasource.password (variabili SPRING_DATASOURCE_USERNAME e SPRING_DATASOURCE_PASSWORD).
                Se sono giusti, cambia la password nel database (alter role … password …) o guarda pg_hba.conf."""
                .formatted(address.shown(), address.shownUser());
    }

    private static String unknownDatabase(DatabaseAddress address) {
        return """
                Il server PostgreSQL risponde, ma il database %s non esiste.
                %s, oppure crealo: create database … owner … encoding 'UTF8' template template0."""
                .formatted(address.shown(), CHECK_ADDRESS);
    }

    private static String unreachable(SQLException fault, DatabaseAddress address) {
        var why = isUnknownHost(fault)
                ? "nessuna macchina ha questo nome"
                : "a quell'indirizzo non risponde nessun PostgreSQL, oppure un firewall lo impedisce";
        return "Il database %s non si raggiunge: %s.\n%s e che PostgreSQL sia acceso; poi riavvia Pianozona."
                .formatted(address.shown(), why, CHECK_ADDRESS);
    }

    private static boolean isUnknownHost(Throwable fault) {
        return fault != null && (fault instanceof UnknownHostException || isUnknownHost(fault.getCause()));
    }

    /** The role may enter and may not build: it owns neither the database nor, after a restore, the tables. */
    static String denied(DatabaseAddress address) {
        return """
                L'utente %s entra nel database %s ma non può costruirvi lo schema: non ne è il proprietario.
                Rendilo proprietario: alter database … owner to …; e, nel database, alter schema public owner to ….
                Dopo un ripristino le tabelle possono essere di un altro utente: ripristina con pg_restore --no-owner, eseguito da questo utente."""
                .formatted(address.shownUser(), address.shown());
    }
}
