/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.region.Fund;
import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the acts of a region in force give one area. */
@Service
public class AreaAllotments {

    private final JdbcClient jdbc;

    AreaAllotments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a fund gives the area for a year.
     *
     * @param amount euro, two decimals, of all acts together
     * @param acts numbers and dates of the acts, for example "1422 del 02/10/2017"
     */
    public record Allotment(Fund fund, BigDecimal amount, String acts) {}

    /** One for each fund of which an act in force has a line for that area and year. */
    public List<Allotment> of(String area, int year) {
        return jdbc.sql(
                        """
                select l.fund, sum(l.amount) as amount,
                       string_agg(a.number || ' del ' || to_char(a.act_date, 'DD/MM/YYYY'), '; ' order by a.act_date, a.number) as acts
                from allocation_line l join regional_act a on a.id = l.act
                where l.area = ? and l.year = ? and a.state in ('IN_FORCE', 'IN_PROROGA')
                group by l.fund order by l.fund
                """)
                .params(area, year)
                .query(Columns.of(Allotment.class))
                .list();
    }

    /** As {@link #of(String, int)}, by year; a year of which no act in force speaks is absent. */
    public Map<Integer, List<Allotment>> of(String area, Collection<Integer> years) {
        return jdbc.sql(
                        """
                select l.year, l.fund, sum(l.amount) as amount,
                       string_agg(a.number || ' del ' || to_char(a.act_date, 'DD/MM/YYYY'), '; ' order by a.act_date, a.number) as acts
                from allocation_line l join regional_act a on a.id = l.act
                where l.area = :area and l.year = any(:years) and a.state in ('IN_FORCE', 'IN_PROROGA')
                group by l.year, l.fund order by l.year, l.fund
                """)
                .param("area", area)
                .param("years", years.toArray(Integer[]::new))
                .query(Columns.of(Allotment.class).allBy("year", Integer.class));
    }
}
