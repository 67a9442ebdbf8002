/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where the database is and as whom it is entered. One connection is opened past the pool, which would write its own pages about
 * a failure into the log before ours.
 *
 * @param url of JDBC; may hold a password, so it is shown by {@link #shown()} alone
 */
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    private static final String SECONDS_TO_CONNECT = "10";

    /** Of the pool, or where migrations have a user of their own (spring.flyway.user) of that one. */
    static DatabaseAddress of(DataSource source) {
        if (source instanceof HikariDataSource pool) {
            return of(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        }
        if (source instanceof AbstractDriverBasedDataSource own) {
            return of(own.getUrl(), own.getUsername(), own.getPassword());
        }
        if (source instanceof DelegatingDataSource around && around.getTargetDataSource() != null) {
            return of(around.getTargetDataSource());
        }
        throw new IllegalStateException("a source of connections without an address: " + source.getClass());
    }

    private static DatabaseAddress of(String url, String user, String password) {
        return new DatabaseAddress(url, Optional.ofNullable(user), Optional.ofNullable(password));
    }

    /** @throws DatabaseUnavailable in words, where the reason is one that whoever installs meets */
    Connection connect() {
        var how = new Properties();
        user.ifPresent(name -> how.setProperty("user", name));
        password.ifPresent(secret -> how.setProperty("password", secret));
        how.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        how.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try {
            return DriverManager.getConnection(url, how);
        } catch (SQLException fault) {
            throw new DatabaseUnavailable(
                    DatabaseWords.of(fault, this)
                            .orElseGet(() -> "Il database %s non si apre: %s".formatted(shown(), fault.getMessage())),
                    fault);
        }
    }

    /** For example {@code db.comune.it:5432/pianozona}; without user, password and options. */
    String shown() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
    }

    String shownUser() {
        return user.map("«%s»"::formatted).orElse("di spring.datasource.url");
    }
}
