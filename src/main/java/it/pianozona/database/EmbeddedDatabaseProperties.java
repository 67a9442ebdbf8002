/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded PostgreSQL.
 *
 * @param directory where its data live; survives restarts
 * @param port TCP port on the loopback address, 0 for any free one
 * @param maxConnections PostgreSQL's max_connections
 * @param durable true writes each commit to the disk before answering; false only for tests
 */
@ConfigurationProperties("pianozona.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("data/postgresql") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue("60") int maxConnections,
        @DefaultValue("true") boolean durable) {}
