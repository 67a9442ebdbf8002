/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What acts allot, set and define, in the database. */
@Repository
class FigureRows {

    private final JdbcClient jdbc;
    private final Table<AllocationLine> lines;
    private final Table<IndicatorDefinition> definitions;
    private final Table<MinimumThreshold> thresholds;
    private final Table<FormerLine> formerLines;

    FigureRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.lines = tables.part("allocation_line", AllocationLine.class, "act", "area", "fund", "year");
        this.thresholds = tables.part("minimum_threshold", MinimumThreshold.class);
        this.formerLines = tables.part("former_programme_line", FormerLine.class, "act", "position");
        this.definitions = tables.part("indicator_definition", IndicatorDefinition.class, "code");
    }

    void setTotal(UUID act, BigDecimal total) {
        jdbc.sql("update regional_act set allocation_total = ? where id = ?")
                .params(total, act)
                .update();
    }

    void insert(UUID act, AllocationLine line) {
        lines.insert(line, "act", act);
    }

    List<AllocationLine> allocations(UUID act) {
        return lines.list("where act = ? order by area, fund, year", act);
    }

    List<AllocationLine> allottedTo(String area, int year) {
        return jdbc.sql(
                        """
                select l.* from allocation_line l join regional_act a on a.id = l.act
                where l.area = ? and l.year = ? and a.state in ('IN_FORCE', 'IN_PROROGA') order by l.fund, l.act
                """)
                .params(area, year)
                .query(Columns.of(AllocationLine.class))
                .list();
    }

    /** @return false if the act already sets a threshold of that type, target and service */
    boolean insert(UUID act, MinimumThreshold threshold) {
        return thresholds.insertIfAbsent(threshold, "id", UUID.randomUUID(), "act", act);
    }

    List<MinimumThreshold> thresholds(UUID act) {
        return thresholds.list("where act = ? order by type, target, service", act);
    }

    /** @return false if the code is taken */
    boolean insert(UUID act, IndicatorDefinition indicator) {
        return definitions.insertIfAbsent(indicator, "act", act);
    }

    List<IndicatorDefinition> indicators(String region) {
        return jdbc.sql(
                        """
                select i.* from indicator_definition i join regional_act a on a.id = i.act
                where a.region = ? and a.state <> 'WITHDRAWN' order by i.code
                """)
                .param(region)
                .query(Columns.of(IndicatorDefinition.class))
                .list();
    }

    void insert(UUID act, int position, FormerLine line) {
        formerLines.insert(line, "act", act, "position", position);
    }

    List<FormerLine> formerLines(UUID act) {
        return formerLines.list("where act = ? order by position", act);
    }
}
