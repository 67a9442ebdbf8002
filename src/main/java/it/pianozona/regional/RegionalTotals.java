/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.region.Fund;
import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a region's acts in force make available and ask for, all areas together. */
@Service
public class RegionalTotals {

    private final JdbcClient jdbc;

    RegionalTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Euro, two decimals, that the acts in force give to areas from a fund, by year; a year without is absent. */
    public SortedMap<Integer, BigDecimal> allotted(String region, Fund fund) {
        var years = new TreeMap<Integer, BigDecimal>();
        jdbc.sql(
                        """
                select l.year, sum(l.amount) from allocation_line l join regional_act a on a.id = l.act
                where a.region = ? and a.state in ('IN_FORCE', 'IN_PROROGA') and l.fund = ?
                group by l.year
                """)
                .params(region, fund.code())
                .query(row -> {
                    years.put(row.getInt(1), row.getBigDecimal(2).setScale(2));
                });
        return years;
    }

    /**
     * The minima that the region's acts in force set (LO15-40).
     *
     * @param set all of them
     * @param valued those with a value
     */
    public record Thresholds(int set, int valued) {}

    public Thresholds thresholds(String region) {
        return jdbc.sql(
                        """
                select count(*) as set, count(m.value) as valued from minimum_threshold m join regional_act a on a.id = m.act
                where a.region = ? and a.state in ('IN_FORCE', 'IN_PROROGA')
                """)
                .param(region)
                .query(Columns.of(Thresholds.class))
                .single();
    }
}
