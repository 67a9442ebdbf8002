/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next number of a series, such as the acts of a cycle. Whoever takes one keeps the others of the same series waiting until
 * the transaction ends: two openings at the same instant get two numbers, and what was there before is seen by both.
 */
@Component
public class NextNumber {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    private final JdbcClient jdbc;

    NextNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for the series and says its next number, from 1.
     *
     * @param table with a column {@code number}; a constant of the caller, never a person's text
     * @param column by whose value the numbers are counted, for example {@code cycle}; a constant too
     * @param series that value, such as the key of a cycle or the id of an agreement
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int of(String table, String column, Object series) {
        lock(table, series.toString());
        return jdbc.sql("select coalesce(max(number), 0) + 1 from %s where %s::text = :series"
                        .formatted(name(table), name(column)))
                .param("series", series.toString())
                .query(Integer.class)
                .single();
    }

    /**
     * Waits for the series and says the next key of it, {@code RHO-COMP-3} after {@code RHO-COMP-2}.
     *
     * @param table a constant of the caller
     * @param column where its keys stand; a constant too
     * @param series how the keys of the series begin, for example {@code RHO-COMP}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String key(String table, String column, String series) {
        lock(table, series);
        var number = jdbc.sql(
                        "select coalesce(max(substring(%1$s from '[0-9]+$')::int), 0) + 1 from %2$s where starts_with(%1$s, :series)"
                                .formatted(name(column), name(table)))
                .param("series", series + "-")
                .query(Integer.class)
                .single();
        return series + "-" + number;
    }

    /** Waits for the series only: what is read afterwards holds until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String table, String series) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:series, 0))")
                .param("series", "number " + name(table) + " " + series)
                .query((row, n) -> n)
                .list();
    }

    private static String name(String written) {
        if (!NAME.matcher(written).matches()) {
            throw new IllegalArgumentException("no name of a table or column: " + written);
        }
        return written;
    }
}
