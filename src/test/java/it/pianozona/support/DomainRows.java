/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the product hold, so that a test can say that nothing has changed. */
public final class DomainRows {

    /** Written by signing in and by looking, or by the outbox at its own pace. */
    private static final Set<String> OF_LOOKING = Set.of(
            "account_session",
            "account_device",
            "sign_in_attempt",
            "desk_visit",
            "desk_news",
            "mail",
            "caught_mail",
            "event_publication",
            "task_told",
            "sitting_told",
            "demonstration_clock",
            "flyway_schema_history");

    /** Too large to be compared row by row; who adds one is seen by their number. */
    private static final Set<String> COUNTED =
            Set.of("municipality", "municipality_population", "stored_file", "plan_document", "frozen_document");

    private final JdbcClient jdbc;
    private final String question;

    public DomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.question = jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\\_%' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !OF_LOOKING.contains(table))
                .map(table -> "select '%1$s', count(*) || ':' || %2$s from %1$s t"
                        .formatted(
                                table, COUNTED.contains(table) ? "0" : "coalesce(sum(hashtext(t::text)::bigint), 0)"))
                .collect(Collectors.joining(" union all "));
    }

    /** By table, how many rows and a sum of what they hold. */
    public Map<String, String> now() {
        var rows = new TreeMap<String, String>();
        jdbc.sql(question)
                .query((row, n) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }
}
