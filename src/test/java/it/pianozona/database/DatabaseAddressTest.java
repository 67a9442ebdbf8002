/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class DatabaseAddressTest {

    @Test
    void aSourceThatCountsOrWatchesAnotherHasTheAddressOfThat() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://db.example.it/pianozona");
            pool.setUsername("pianozona");

            var address = DatabaseAddress.of(new DelegatingDataSource(pool));

            assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example.it/pianozona");
            assertThat(address.user()).contains("pianozona");
        }
    }
}
