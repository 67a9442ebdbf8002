/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The money of many plans that concerns a health authority, in one statement: the framework beside what programmes plan and commit (U-8). */
@Service
public class HealthMoney {

    private final JdbcClient jdbc;

    HealthMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What concerns a health authority. The fund stands in its areas too: the parts are not added up. */
    public enum Part {
        HEALTH("Area sanitaria"),
        SOCIO_HEALTH("Area sociosanitaria"),
        /** The regional fund for who is not self-sufficient, in all areas. */
        FRNA("Fondo non autosufficienza (FRNA), in tutte le aree");

        private final String italian;

        Part(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * Euro of a plan in a year.
     *
     * @param framework an estimate
     * @param planned by the sheets of the year's programme, 0 where there is none
     * @param committed in the year's programme, 0 where there is none
     */
    public record Amounts(
            String cycleKey, int year, Part part, BigDecimal framework, BigDecimal planned, BigDecimal committed) {}

    /** By cycle, year and part; what nobody speaks of is absent. A programme that came to nothing does not count. */
    public List<Amounts> of(Collection<String> cycleKeys) {
        return cycleKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select l.cycle as cycle_key, l.year, k.part,
                       coalesce(sum(l.amount) filter (where l.stage = 'ESTIMATE'), 0) as framework,
                       coalesce(sum(l.amount) filter (where l.stage = 'PLANNED'), 0) as planned,
                       coalesce(sum(l.amount) filter (where l.stage = 'COMMITTED'), 0) as committed
                from money_line l
                cross join lateral (values (1, 'HEALTH', l.heading = 'HEALTH'), (2, 'SOCIO_HEALTH', l.heading = 'SOCIO_HEALTH'),
                                           (3, 'FRNA', l.fund = 'FRNA')) k (place, part, counts)
                left join programme g on l.instrument = 'PROGRAMME' and g.key = l.owner
                where l.cycle in (:cycles) and k.counts
                  and (l.instrument = 'PLAN' and l.stage = 'ESTIMATE'
                       or l.instrument = 'PROGRAMME' and l.stage in ('PLANNED', 'COMMITTED')
                          and g.state not in ('REJECTED', 'WAIVED', 'LAPSED'))
                group by l.cycle, l.year, k.place, k.part order by l.cycle, l.year, k.place
                """)
                        .param("cycles", cycleKeys)
                        .query(Columns.of(Amounts.class))
                        .list();
    }
}
