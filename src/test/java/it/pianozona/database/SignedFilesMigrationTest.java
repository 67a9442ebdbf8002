/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V130 in a database that was used: what the parties of agreements and the adherents had signed stands in one table, and counts. */
class SignedFilesMigrationTest {

    private static final UUID AGREEMENT = UUID.randomUUID();
    private static final UUID UPLOAD = UUID.randomUUID();
    private static final UUID REFUSED = UUID.randomUUID();
    private static final UUID ADHERENTS = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();
    private static final UUID CHECK = UUID.randomUUID();

    @Test
    void signedFilesOfAgreementsKeepVerdictSignatoryAndAttestation() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            var database = server.getPostgresDatabase();
            migrate(database, MigrationVersion.fromVersion("128"));
            useIt(database);

            migrate(database, MigrationVersion.LATEST);

            var rows = JdbcClient.create(database);
            assertThat(rows.sql("select * from signed_file where subject = ? order by state")
                            .param(AGREEMENT)
                            .query()
                            .listOfRows())
                    .satisfiesExactly(
                            refused -> assertThat(refused)
                                    .containsAllEntriesOf(
                                            Map.of("id", REFUSED, "state", "REFUSED", "tax_code", "", "attested", "")),
                            kept -> assertThat(kept)
                                    .containsAllEntriesOf(Map.of(
                                            "id",
                                            UPLOAD,
                                            "office",
                                            "sindaco-015182",
                                            "round",
                                            2,
                                            "file",
                                            FILE,
                                            "check_id",
                                            CHECK,
                                            "state",
                                            "TO_VERIFY_AGAIN",
                                            "tax_code",
                                            "RSSMRA85T10A562S",
                                            "attested",
                                            "Rapporto di un altro strumento")));
            assertThat(rows.sql("select id from signed_file where office = 'aderente-1'")
                            .query(UUID.class)
                            .single())
                    .isEqualTo(ADHERENTS);
            assertThat(rows.sql("select upload from agreement_signature where agreement = ?")
                            .param(AGREEMENT)
                            .query(UUID.class)
                            .single())
                    .isEqualTo(UPLOAD);
        }
    }

    private static void migrate(DataSource database, MigrationVersion to) throws ClassNotFoundException {
        var engine = Class.forName("it.pianozona.workflow.EngineTables");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations((JavaMigration) BeanUtils.instantiateClass(engine))
                .target(to)
                .load()
                .migrate();
    }

    /** Only the rows that the migration reads: what they hang on is not looked at. */
    private static void useIt(DataSource database) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var row : List.of(
                    "insert into stored_file (id, sha256, name, media_type, size, bytes, kept_at) values ('%s', repeat('a', 64), 'firmato.pdf', 'application/pdf', 1, '\\x25', '2017-01-16T10:00:00Z')"
                            .formatted(FILE),
                    "insert into signature_check (id, file_name, sha256, state, reason, format, signer_name, tax_code, qualification, mode, report, verified_at, level) values ('%s', 'firmato.pdf', repeat('a', 64), 'TO_VERIFY_AGAIN', '', 'PADES', 'Maria Rossi', 'RSSMRA85T10A562S', '', 'STRICT', '', '2017-01-16T10:00:00Z', 'B')"
                            .formatted(CHECK),
                    upload(UPLOAD, "'" + FILE + "'", "TO_VERIFY_AGAIN", CHECK),
                    upload(REFUSED, "null", "REFUSED", UUID.randomUUID()),
                    "insert into agreement_signature values ('%s', 2, 'sindaco-015182', 'SIGNED', '%s', '', 'maria.rossi', '', '2017-01-16', 'Rapporto di un altro strumento')"
                            .formatted(AGREEMENT, UPLOAD),
                    "insert into adhesion_upload values ('%s', '%s', 1, 'aderente-1', 'anna.bianchi', '%s', null, 'c3', 'adesione.pdf', 'ACCEPTED', 'Firma verificata.', 'BNCNNA80A41F205X', '2017-01-16T10:00:00Z', '')"
                            .formatted(ADHERENTS, UUID.randomUUID(), UUID.randomUUID()))) {
                statement.execute(row);
            }
        }
    }

    private static String upload(UUID id, String file, String state, UUID check) {
        return "insert into agreement_upload values ('%s', '%s', 2, 'sindaco-015182', 'maria.rossi', '%s', %s, 'b2', 'firmato.pdf', '%s', 'Parole.', '2017-01-16T10:00:00Z')"
                .formatted(id, AGREEMENT, check, file, state);
    }
}
