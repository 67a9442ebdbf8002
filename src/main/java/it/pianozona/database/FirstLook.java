/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anything is written into it: whether it is one for us, whether we may build there, and whether a
 * demonstration has any business in it. A start without the profile of production must not touch what people work with.
 */
@Component
class FirstLook {

    private final boolean demonstration;
    private final boolean external;
    private final String askedFor;

    /**
     * @param askedFor the name of the external database that the demonstration is meant for; empty where none is
     */
    FirstLook(
            @Value("${pianozona.demonstration.enabled:false}") boolean demonstration,
            @Value("${spring.datasource.url:}") String url,
            @Value("${pianozona.demonstration.external-database:}") String askedFor) {
        this.demonstration = demonstration;
        this.external = !url.isBlank();
        this.askedFor = askedFor.strip();
    }

    /**
     * @return true if there is nothing yet but, where another node has just begun, the table of the migrations
     * @throws DatabaseUnavailable if nothing may be done there; the message says why and what to do
     */
    boolean at(DatabaseAddress address) {
        if (demonstration && external && askedFor.isEmpty()) {
            throw notForADemonstration(
                    address,
                    "Così com'è avviata, Pianozona vi caricherebbe la dimostrazione: persone inventate con una password che tutti conoscono.");
        }
        try (var connection = address.connect()) {
            requireUnicode(connection, address);
            requireMayBuild(connection, address);
            if (demonstration && external) {
                requireDemonstrationsOwn(connection, address);
            }
            return isTrue(
                    connection,
                    "select not exists (select 1 from pg_tables where schemaname = current_schema() and tablename <> 'flyway_schema_history')");
        } catch (SQLException fault) {
            throw new DatabaseUnavailable(
                    DatabaseWords.of(fault, address)
                            .orElse("Il database non risponde come deve: " + fault.getMessage()),
                    fault);
        }
    }

    private void requireDemonstrationsOwn(Connection connection, DatabaseAddress address) throws SQLException {
        var name = text(connection, "select current_database()");
        if (!name.equals(askedFor)) {
            throw notForADemonstration(
                    address,
                    "La dimostrazione è stata chiesta per un altro: pianozona.demonstration.external-database dice «%s»."
                            .formatted(askedFor));
        }
        if (isTrue(connection, "select to_regclass('demonstration_clock') is null")
                || isTrue(connection, "select exists (select 1 from person where demonstration)")
                || isTrue(
                        connection,
                        "select not exists (select 1 from person) and not exists (select 1 from account) and not exists (select 1 from territory)")) {
            return;
        }
        throw notForADemonstration(address, "Contiene i dati di una installazione vera.");
    }

    private static DatabaseUnavailable notForADemonstration(DatabaseAddress address, String why) {
        return new DatabaseUnavailable(
                """
                La dimostrazione non tocca il database %s. %s
                Non è stato scritto nulla.
                Se questa è la produzione avvia con il profilo prod: SPRING_PROFILES_ACTIVE=prod.
                Se vuoi la dimostrazione togli SPRING_DATASOURCE_URL (userà il PostgreSQL incorporato), oppure dalle un database vuoto tutto suo e scrivine il nome in PIANOZONA_DEMONSTRATION_EXTERNALDATABASE."""
                        .formatted(address.shown(), why));
    }

    private static void requireUnicode(Connection connection, DatabaseAddress address) throws SQLException {
        var encoding = text(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnavailable(
                    """
                    Il database %s è in %s: nomi e testi con accenti e simboli vi andrebbero persi. Deve essere in UTF8.
                    Creane uno nuovo e indicalo con spring.datasource.url: create database … owner … encoding 'UTF8' template template0.
                    Non è stato scritto nulla."""
                            .formatted(address.shown(), encoding));
        }
    }

    private static void requireMayBuild(Connection connection, DatabaseAddress address) throws SQLException {
        var schema = Optional.ofNullable(text(connection, "select current_schema()"));
        if (schema.isEmpty()
                || !isTrue(connection, "select has_schema_privilege(current_schema(), 'create')")
                || !isTrue(
                        connection,
                        "select has_database_privilege(current_database(), 'create') or exists (select 1 from pg_extension where extname = 'btree_gist')")) {
            throw new DatabaseUnavailable(DatabaseWords.denied(address));
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        return "t".equals(text(connection, question));
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
