/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanPen;
import it.pianozona.plan.PlanYears;
import it.pianozona.plan.Written;
import it.pianozona.plan.WrittenByAnother;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The financial framework of a plan: amounts by year, source and area (ER-10). */
@Service
public class Framework {

    private static final Written NEVER = new Written(0, "", Optional.empty());

    private final JdbcClient jdbc;
    private final FrameworkRows rows;
    private final BudgetLimits limits;
    private final PlanYears years;
    private final Cycles cycles;
    private final PlanPen pen;

    Framework(JdbcClient jdbc, FrameworkRows rows, BudgetLimits limits, PlanYears years, Cycles cycles, PlanPen pen) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
        this.years = years;
        this.cycles = cycles;
        this.pen = pen;
    }

    /**
     * Records an amount; a second one for the same year, source and area replaces the first.
     *
     * @throws it.pianozona.rule.RuleViolated if the year is out of the plan period, the amount is negative, a row of the
     *     health area lacks a reference (ER-11), or a constraint is exceeded where the region blocks that
     */
    @Transactional
    public void record(String cycleKey, FrameworkRow row, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        var rules = rules(cycleKey);
        var problems = new Problems();
        rules.check(row, problems);
        problems.refuse();
        var all = of(cycleKey);
        var before = all.stream().filter(one -> isSameCell(one, row)).findFirst();
        var others = all.stream().filter(one -> !isSameCell(one, row));
        rules.checkLimits(Stream.concat(others, Stream.of(row)).toList(), problems);
        problems.refuse();
        rows.put(cycleKey, row, author.personId());
        edited(cycleKey, author);
        pen.log(cycleKey, author, "Importo del quadro registrato", before.orElse(null), row);
    }

    /**
     * Puts a whole sheet in place of the rows of the plan.
     *
     * @param seen the version that the person had before them
     * @throws WrittenByAnother if another has been saved since
     * @throws it.pianozona.rule.RuleViolated like {@link #record}
     */
    @Transactional
    public void write(String cycleKey, List<FrameworkRow> sheet, int seen, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        var now = written(cycleKey);
        if (now.version() != seen) {
            throw pen.overtaken(now, "il quadro finanziario");
        }
        var rules = rules(cycleKey);
        var problems = new Problems();
        sheet.forEach(row -> rules.check(row, problems));
        rules.checkLimits(sheet, problems);
        problems.refuse();
        var before = of(cycleKey);
        rows.replace(cycleKey, sheet, author.personId());
        edited(cycleKey, author);
        pen.log(cycleKey, author, "Quadro finanziario salvato", before, sheet);
    }

    /** Who last wrote the framework; version 0 before the first time. */
    public Written written(String cycleKey) {
        return jdbc.sql("select version, person, written_at from framework_edition where cycle = :cycle")
                .param("cycle", cycleKey)
                .query(Columns.of(Written.class))
                .optional()
                .orElse(NEVER);
    }

    private void edited(String cycleKey, PlanAuthor author) {
        jdbc.sql(
                        """
                insert into framework_edition (cycle, version, person, office, written_at) values (:cycle, 1, :person, :office, :at)
                on conflict (cycle) do update set version = framework_edition.version + 1, person = excluded.person,
                    office = excluded.office, written_at = excluded.written_at
                """)
                .param("cycle", cycleKey)
                .param("person", author.personId())
                .param("office", author.office())
                .param("at", Timestamp.from(pen.now()))
                .update();
    }

    /** Where the framework exceeds a budget constraint, in Italian words; never blocks by itself. */
    public List<String> overLimit(String cycleKey) {
        return overLimit(cycleKey, of(cycleKey));
    }

    /** Like {@link #overLimit(String)}, of rows that are already read. */
    public List<String> overLimit(String cycleKey, List<FrameworkRow> all) {
        return rules(cycleKey).overLimit(all);
    }

    /** The funds that may pay for the plan. */
    public Funds funds(String cycleKey) {
        return cycles.profileOf(cycleKey).funds();
    }

    private FrameworkRules rules(String cycleKey) {
        var profile = cycles.profileOf(cycleKey);
        var blocks = profile.settings().word("framework.overLimit").equals("BLOCK");
        return new FrameworkRules(years.of(cycleKey), profile.funds(), limits.of(cycleKey), blocks);
    }

    private static boolean isSameCell(FrameworkRow one, FrameworkRow other) {
        return one.year() == other.year() && one.source().equals(other.source()) && one.area() == other.area();
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
                        "Il quadro finanziario non è completo: mancano righe per gli anni %s."
                                .formatted(missingYears(cycleKey)))
                .refuse();
    }

    /** Years of the plan without a row. */
    public List<Integer> missingYears(String cycleKey) {
        return missingYears(cycleKey, of(cycleKey));
    }

    /** Like {@link #missingYears(String)}, of rows that are already read. */
    public List<Integer> missingYears(String cycleKey, List<FrameworkRow> all) {
        var present = all.stream().map(FrameworkRow::year).toList();
        return years.of(cycleKey).stream()
                .filter(year -> !present.contains(year))
                .toList();
    }

    /** How many areas of the plan have a row. */
    public long areas(String cycleKey) {
        return of(cycleKey).stream().map(FrameworkRow::area).distinct().count();
    }

    /** The rows by year, area and source. */
    public List<FrameworkRow> of(String cycleKey) {
        return rows.of(cycleKey);
    }

    /** The sum of rows, euro with two decimals. */
    public static BigDecimal total(List<FrameworkRow> rows) {
        return rows.stream()
                .map(FrameworkRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
