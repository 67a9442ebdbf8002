/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the schema to what this program knows, and says what it did. A schema of a later program, or of another product, is left
 * as it is: an old program would write into it what the new one no longer expects.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final FirstLook look;

    Migrations(FirstLook look) {
        this.look = look;
    }

    /** @throws DatabaseUnavailable if the database is not for this program; the message says why and what to do */
    @Override
    public void migrate(Flyway flyway) {
        var address = DatabaseAddress.of(flyway.getConfiguration().getDataSource());
        var empty = look.at(address);
        var schema = flyway.info();
        requireOurs(empty, schema.applied(), address);
        requireNotNewer(schema.all(), address);
        tell(before(schema.current()), run(flyway, address));
    }

    private static Optional<MigrationVersion> before(MigrationInfo current) {
        return Optional.ofNullable(current).map(MigrationInfo::getVersion);
    }

    private static String run(Flyway flyway, DatabaseAddress address) {
        try {
            return flyway.migrate().migrations.stream()
                    .map(done -> done.version)
                    .collect(Collectors.joining(", "));
        } catch (FlywayValidateException changed) {
            throw new DatabaseUnavailable(
                    """
                    Lo schema del database %s non è quello che questo programma ha costruito: qualche migrazione è diversa o manca.
                    Avvia il programma che ha usato finora il database; se lo schema è stato cambiato a mano, ripristina la copia fatta prima.
                    Non è stato scritto nulla. Dettagli: %s"""
                            .formatted(
                                    address.shown(),
                                    changed.getMessage().lines().limit(3).collect(Collectors.joining(" "))),
                    changed);
        }
    }

    private static void tell(Optional<MigrationVersion> before, String done) {
        if (done.isEmpty()) {
            log.info(
                    "Schema del database alla versione {}: nessuna migrazione da eseguire.",
                    before.map(MigrationVersion::getVersion).orElse("nessuna"));
        } else {
            log.info(
                    "Schema del database aggiornato (prima: {}). Migrazioni eseguite: {}.",
                    before.map(version -> "versione " + version).orElse("vuoto"),
                    done);
        }
    }

    /** Tables without our history, or one that begins with what we do not know; what differs later is found when it is compared. */
    private static void requireOurs(boolean empty, MigrationInfo[] applied, DatabaseAddress address) {
        var begun = Arrays.stream(applied).findFirst();
        var foreign = begun.isPresent() ? begun.get().getState() != MigrationState.SUCCESS : !empty;
        if (foreign) {
            throw new DatabaseUnavailable(
                    """
                    Nel database %s ci sono le tabelle di un altro prodotto: Pianozona ne vuole uno tutto suo, vuoto.
                    Controlla spring.datasource.url (variabile SPRING_DATASOURCE_URL); se è quello giusto, crea un altro database e indicalo.
                    Le tabelle che ci sono non sono state toccate."""
                            .formatted(address.shown()));
        }
    }

    private static void requireNotNewer(MigrationInfo[] all, DatabaseAddress address) {
        var newer = Arrays.stream(all)
                .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .reduce((earlier, later) -> later);
        var known = Arrays.stream(all)
                .filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .reduce((earlier, later) -> later);
        if (newer.isPresent()) {
            throw new DatabaseUnavailable(
                    """
                    Il database %s è di una versione più nuova di Pianozona: lo schema è alla versione %s, questo programma arriva alla %s.
                    Avvia il programma più nuovo. Per tornare a questo, ripristina la copia del database fatta prima dell'aggiornamento.
                    Non è stato scritto nulla."""
                            .formatted(
                                    address.shown(),
                                    newer.get(),
                                    known.map(Object::toString).orElse("0")));
        }
    }
}
