/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds rows of the legal record for people who read it: newest first, by page, in one statement. */
@Service
public class RecordSearch {

    private static final String WHERE =
            """
             from legal_record where business_key in (:keys)
               and (cast(:person as text) is null or person = :person or holder = :person)
               and (cast(:office as text) is null or office = :office)
               and (cast(:act as text) is null or act = :act)
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient jdbc;

    RecordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows.
     *
     * @param keys business keys; a row of any of them
     * @param person who acted, or in whose stead
     * @param from at or after
     * @param until before
     */
    public record Filter(
            Collection<String> keys,
            Optional<String> person,
            Optional<String> office,
            Optional<String> act,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** All rows of those keys. */
        public static Filter of(Collection<String> keys) {
            return new Filter(
                    keys, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Some rows of those that were found.
     *
     * @param total how many there are in all
     */
    public record Page(List<LegalRecord.Entry> entries, int total) {}

    /** Who, for whom and what: what the rows of those keys can be filtered by. */
    public record Facet(String person, String office, String act) {}

    /**
     * The business keys that have rows and hang on that one: itself and those that go on with a hyphen after it. A number of one or
     * two digits after it names another one of the same kind, as {@code RHO-2018-2020-2}, and nothing that hangs on it.
     */
    @Transactional(readOnly = true)
    public List<String> keysUnder(String businessKey) {
        return jdbc.sql(
                        """
                select distinct business_key from legal_record
                where business_key = :key
                   or business_key like :key || '-%' and substr(business_key, length(:key) + 2) !~ '^[0-9]{1,2}(-|$)'
                order by business_key
                """)
                .param("key", businessKey)
                .query(String.class)
                .list();
    }

    /** The rows from the given place on, newest first. */
    @Transactional(readOnly = true)
    public Page find(Filter filter, int offset, int limit) {
        if (filter.keys().isEmpty()) {
            return new Page(List.of(), 0);
        }
        record Found(@Column("") LegalRecord.Entry entry, int total) {}
        var found = jdbc.sql("select " + LegalRecord.COLUMNS + ", count(*) over () as total" + WHERE
                        + "order by at desc, id limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(Columns.of(Found.class))
                .list();
        return new Page(
                found.stream().map(Found::entry).toList(),
                found.isEmpty() ? 0 : found.get(0).total());
    }

    /** The different people, offices and acts of those keys. */
    @Transactional(readOnly = true)
    public List<Facet> facets(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct person, office, act" + WHERE)
                        .params(parameters(Filter.of(keys)))
                        .query(Facet.class)
                        .list();
    }

    private static Map<String, Object> parameters(Filter filter) {
        var values = new HashMap<String, Object>();
        values.put("keys", filter.keys());
        values.put("person", filter.person().orElse(null));
        values.put("office", filter.office().orElse(null));
        values.put("act", filter.act().orElse(null));
        values.put("from", filter.from().map(Timestamp::from).orElse(null));
        values.put("until", filter.until().map(Timestamp::from).orElse(null));
        return values;
    }
}
