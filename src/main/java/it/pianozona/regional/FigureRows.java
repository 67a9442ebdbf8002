/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What acts allot, set and define, in the database. */
@Repository
class FigureRows {

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setTotal(UUID act, BigDecimal total) {
        jdbc.sql("update regional_act set allocation_total = :total where id = :act")
                .param("total", total)
                .param("act", act)
                .update();
    }

    void insert(UUID act, AllocationLine line) {
        jdbc.sql(
                        "insert into allocation_line (act, area, fund, year, amount) values (:act, :area, :fund, :year, :amount)")
                .param("act", act)
                .param("area", line.area())
                .param("fund", line.fund().name())
                .param("year", line.year())
                .param("amount", line.amount())
                .update();
    }

    List<AllocationLine> allocations(UUID act) {
        return jdbc.sql("select * from allocation_line where act = :act order by area, fund, year")
                .param("act", act)
                .query((row, n) -> new AllocationLine(
                        row.getString("area"),
                        Fund.valueOf(row.getString("fund")),
                        row.getInt("year"),
                        row.getBigDecimal("amount")))
                .list();
    }

    List<AllocationLine> allottedTo(String area, int year) {
        return jdbc.sql(
                        """
                select l.* from allocation_line l join regional_act a on a.id = l.act
                where l.area = :area and l.year = :year and a.state in ('IN_FORCE', 'IN_PROROGA') order by l.fund, l.act
                """)
                .param("area", area)
                .param("year", year)
                .query((row, n) -> new AllocationLine(
                        area, Fund.valueOf(row.getString("fund")), year, row.getBigDecimal("amount")))
                .list();
    }

    /** @return false if the act already sets a threshold of that type, target and service */
    boolean insert(UUID act, MinimumThreshold threshold) {
        return jdbc.sql(
                                """
                insert into minimum_threshold (id, act, type, target, service, value, unit, valid_from)
                values (:id, :act, :type, :target, :service, :value, :unit, :from) on conflict do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("act", act)
                        .param("type", threshold.type())
                        .param("target", threshold.target())
                        .param("service", threshold.service())
                        .param("value", threshold.value().orElse(null))
                        .param("unit", threshold.unit())
                        .param("from", threshold.from())
                        .update()
                > 0;
    }

    List<MinimumThreshold> thresholds(UUID act) {
        return jdbc.sql("select * from minimum_threshold where act = :act order by type, target, service")
                .param("act", act)
                .query((row, n) -> new MinimumThreshold(
                        row.getInt("type"),
                        row.getString("target"),
                        row.getString("service"),
                        Optional.ofNullable(row.getBigDecimal("value")),
                        row.getString("unit"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** @return false if the code is taken */
    boolean insert(UUID act, IndicatorDefinition indicator) {
        return jdbc.sql(
                                """
                insert into indicator_definition (code, act, formula, unit, direction, min, max)
                values (:code, :act, :formula, :unit, :direction, :min, :max) on conflict do nothing
                """)
                        .param("code", indicator.code())
                        .param("act", act)
                        .param("formula", indicator.formula())
                        .param("unit", indicator.unit())
                        .param("direction", indicator.direction().name())
                        .param("min", indicator.min().orElse(null))
                        .param("max", indicator.max().orElse(null))
                        .update()
                > 0;
    }

    List<IndicatorDefinition> indicators(String region) {
        return jdbc.sql(
                        """
                select i.* from indicator_definition i join regional_act a on a.id = i.act
                where a.region = :region and a.state <> 'WITHDRAWN' order by i.code
                """)
                .param("region", region)
                .query((row, n) -> new IndicatorDefinition(
                        row.getString("code"),
                        row.getString("formula"),
                        row.getString("unit"),
                        IndicatorDefinition.Direction.valueOf(row.getString("direction")),
                        Optional.ofNullable(row.getBigDecimal("min")),
                        Optional.ofNullable(row.getBigDecimal("max"))))
                .list();
    }

    void insert(UUID act, int position, FormerLine line) {
        jdbc.sql(
                        """
                insert into former_programme_line (act, position, content, annual_action, company_action)
                values (:act, :position, :content, :annual, :company)
                """)
                .param("act", act)
                .param("position", position)
                .param("content", line.content())
                .param("annual", line.annualAction())
                .param("company", line.companyAction())
                .update();
    }

    List<FormerLine> formerLines(UUID act) {
        return jdbc.sql("select * from former_programme_line where act = :act order by position")
                .param("act", act)
                .query((row, n) -> new FormerLine(
                        row.getString("content"), row.getString("annual_action"), row.getString("company_action")))
                .list();
    }
}
