/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.region.Fund;
import it.pianozona.region.FundKind;
import it.pianozona.table.Columns;
import it.pianozona.territory.OfficeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each Comune commits to the programme of a year, for an inhabitant, beside the others (U-1); one statement for all of them. */
@Service
public class YearCosts {

    private static final String OF_CYCLE =
            """
            select p.key as programme, p.year, m.istat, m.name, r.residents,
                   coalesce(sum(l.amount) filter (where l.fund = any (:own)), 0) as own,
                   coalesce(sum(l.amount) filter (where l.fund <> all (:own)), 0) as others
              from programme p
              join money_line l on l.instrument = 'PROGRAMME' and l.owner = p.key and l.stage = 'COMMITTED'
               and starts_with(l.body, :mayors)
              join municipality m on m.istat = substr(l.body, length(:mayors) + 1)
              left join lateral (
                    select x.residents from municipality_population x where x.istat = m.istat
                     order by x.reference_date <= make_date(p.year, 1, 1) desc, abs(x.reference_date - make_date(p.year, 1, 1))
                     limit 1) r on true
             where p.cycle = :cycle and (p.approved_on is not null or :inside)
               and p.year = (select max(g.year) from programme g
                               join money_line c on c.instrument = 'PROGRAMME' and c.owner = g.key and c.stage = 'COMMITTED'
                              where g.cycle = :cycle and (g.approved_on is not null or :inside))
             group by p.key, p.year, m.istat, m.name, r.residents
             order by m.name
            """;

    private final JdbcClient jdbc;

    YearCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a Comune commits.
     *
     * @param programme key of the programme
     * @param own euro of its own budget
     * @param others euro of other sources
     */
    public record Line(
            String programme,
            int year,
            String istat,
            String name,
            Optional<Integer> residents,
            BigDecimal own,
            BigDecimal others) {

        /** Euro of its own budget for an inhabitant, two decimals; empty where nobody is known to live there. */
        public Optional<BigDecimal> perResident() {
            return residents
                    .filter(known -> known > 0)
                    .map(known -> own.divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP));
        }
    }

    /**
     * The Comuni that commit something to the latest year of the cycle of which anything is committed, by name; none before that.
     *
     * @param inside whether the reader belongs to the area: others read what has been approved
     */
    @Transactional(readOnly = true)
    public List<Line> of(String cycleKey, boolean inside) {
        return jdbc.sql(OF_CYCLE)
                .param("cycle", cycleKey)
                .param("inside", inside)
                .param("mayors", OfficeKind.MAYOR.officeId(""))
                .param(
                        "own",
                        Fund.known().stream()
                                .filter(fund -> fund.kind() == FundKind.MUNICIPAL)
                                .map(Fund::code)
                                .toArray(String[]::new))
                .query(Columns.of(Line.class))
                .list();
    }
}
