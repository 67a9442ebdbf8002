/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The financial framework of a plan: amounts by year, source and area (ER-10). */
@Service
public class Framework {

    private final JdbcClient jdbc;
    private final Actions actions;

    Framework(JdbcClient jdbc, Actions actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    /**
     * Records an amount; a second one for the same year, source and area replaces the first.
     *
     * @throws it.pianozona.rule.RuleViolated if the year is out of the plan period, the amount is negative, or a row of the
     *     health area lacks a reference (ER-11)
     */
    @Transactional
    public void record(String cycleKey, FrameworkRow row) {
        var years = actions.years(cycleKey);
        new Problems()
                .unless(
                        years.contains(row.year()),
                        "«Anno»: deve essere nel periodo del piano, dal %d al %d (F-QUADRO)."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unless(row.amount().signum() >= 0, "«Importo»: in euro, non può essere negativo.")
                .unless(row.amount().stripTrailingZeros().scale() <= 2, "«Importo»: indica al massimo due decimali.")
                .unless(
                        row.area() != PlanAreaKind.HEALTH
                                || (!row.regionReference().isEmpty()
                                        && !row.authorityReference().isEmpty()),
                        "«Riferimento Regione» e «Riferimento azienda sanitaria»: per l'area sanitaria servono entrambi (ER-11).")
                .refuse();
        jdbc.sql(
                        """
                insert into framework_row values (:cycle, :year, :source, :area, :amount, :note, :region, :authority)
                on conflict (cycle, year, source, area) do update set amount = excluded.amount, note = excluded.note,
                    region_ref = excluded.region_ref, authority_ref = excluded.authority_ref
                """)
                .param("cycle", cycleKey)
                .param("year", row.year())
                .param("source", row.source().name())
                .param("area", row.area().name())
                .param("amount", row.amount())
                .param("note", row.note())
                .param("region", row.regionReference())
                .param("authority", row.authorityReference())
                .update();
    }

    /**
     * Says that the rows are all.
     *
     * @throws it.pianozona.rule.RuleViolated if a year of the plan has none
     */
    public void complete(String cycleKey) {
        new Problems()
                .unless(
                        missingYears(cycleKey).isEmpty(),
                        "Il quadro finanziario non è completo: mancano righe per gli anni %s (ER-10)."
                                .formatted(missingYears(cycleKey)))
                .refuse();
    }

    /** Years of the plan without a row. */
    public List<Integer> missingYears(String cycleKey) {
        var present = of(cycleKey).stream().map(FrameworkRow::year).toList();
        return actions.years(cycleKey).stream()
                .filter(year -> !present.contains(year))
                .toList();
    }

    /** Areas of the plan without a row. */
    public long areas(String cycleKey) {
        return of(cycleKey).stream().map(FrameworkRow::area).distinct().count();
    }

    /** The rows by year, area and source. */
    public List<FrameworkRow> of(String cycleKey) {
        return jdbc.sql("select * from framework_row where cycle = :cycle order by year, area, source")
                .param("cycle", cycleKey)
                .query((row, n) -> new FrameworkRow(
                        row.getInt("year"),
                        FundingSource.valueOf(row.getString("source")),
                        PlanAreaKind.valueOf(row.getString("area")),
                        row.getBigDecimal("amount"),
                        row.getString("note"),
                        row.getString("region_ref"),
                        row.getString("authority_ref")))
                .list();
    }

    /** The sum of rows, euro with two decimals. */
    public static BigDecimal total(List<FrameworkRow> rows) {
        return rows.stream()
                .map(FrameworkRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
