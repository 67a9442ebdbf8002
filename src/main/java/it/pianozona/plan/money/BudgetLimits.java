/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Euro;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanPen;
import it.pianozona.plan.PlanYears;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget constraints that the framework takes account of (ER-10). */
@Service
public class BudgetLimits {

    private static final int LONGEST_ACT = 200;

    private final Table<BudgetLimit> limits;
    private final PlanYears years;
    private final PlanPen pen;

    BudgetLimits(Tables tables, PlanYears years, PlanPen pen) {
        this.years = years;
        this.pen = pen;
        this.limits = tables.part("framework_limit", BudgetLimit.class, "cycle", "year", "source");
    }

    /** The constraints by year and source. */
    public List<BudgetLimit> of(String cycleKey) {
        return limits.list("where cycle = ? order by year, source", cycleKey);
    }

    /**
     * Sets the constraint of a year and source; a second one takes the place of the first.
     *
     * @throws RuleViolated if the year is out of the plan period, the amount no euro, or the act is missing
     */
    @Transactional
    public void set(String cycleKey, BudgetLimit limit, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        new Problems()
                .unless(years.of(cycleKey).contains(limit.year()), years.refusal(cycleKey))
                .unless(Euro.isAmount(limit.amount()), Euro.REFUSAL)
                .unless(!limit.act().isEmpty(), "«Atto»: indica l'atto o il documento da cui viene il vincolo.")
                .unless(limit.act().length() <= LONGEST_ACT, "«Atto»: al massimo 200 caratteri.")
                .refuse();
        var before = find(cycleKey, limit.year(), limit.source());
        limits.save(limit, "cycle", cycleKey);
        pen.log(cycleKey, author, "Vincolo di bilancio registrato", before, limit);
    }

    /** Takes the constraint of a year and source away. */
    @Transactional
    public void remove(String cycleKey, int year, Fund source, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        var before = find(cycleKey, year, source);
        if (before == null) {
            throw new RuleViolated("Il vincolo non c'è più: aggiorna la pagina.");
        }
        limits.delete("where cycle = ? and year = ? and source = ?", cycleKey, year, source.code());
        pen.log(cycleKey, author, "Vincolo di bilancio tolto", before, null);
    }

    private BudgetLimit find(String cycleKey, int year, Fund source) {
        return of(cycleKey).stream()
                .filter(limit -> limit.year() == year && limit.source().equals(source))
                .findFirst()
                .orElse(null);
    }
}
