/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.Actions;
import it.pianozona.plan.Additionality;
import it.pianozona.plan.AttractedResources;
import it.pianozona.plan.BudgetLimits;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FrameworkBound;
import it.pianozona.plan.FrameworkGrid;
import it.pianozona.plan.FrameworkRow;
import it.pianozona.plan.FundingSource;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the money shows besides the sheet itself. */
@Component
class FrameworkView {

    private final Framework framework;
    private final BudgetLimits limits;
    private final AttractedResources attracted;
    private final Additionality additionality;
    private final Actions actions;
    private final Writers writers;

    FrameworkView(
            Framework framework,
            BudgetLimits limits,
            AttractedResources attracted,
            Additionality additionality,
            Actions actions,
            Writers writers) {
        this.framework = framework;
        this.limits = limits;
        this.attracted = attracted;
        this.additionality = additionality;
        this.actions = actions;
        this.writers = writers;
    }

    /** The sheet as it is kept. */
    FrameworkGrid kept(String cycleKey) {
        return FrameworkGrid.of(actions.years(cycleKey), framework.of(cycleKey));
    }

    /** @param grid the sheet to be shown, perhaps not saved yet */
    String show(PlanVisit visit, FrameworkGrid grid, int version, Model model) {
        var key = visit.cycle().key();
        var rows = framework.of(key);
        model.addAttribute("mayWrite", visit.isOpen() && visit.keepsMoney());
        model.addAttribute("grid", grid);
        model.addAttribute("wrong", grid.wrong());
        model.addAttribute("version", version);
        model.addAttribute("writer", writers.line(framework.written(key)));
        model.addAttribute("years", actions.years(key));
        model.addAttribute("sources", FundingSource.values());
        model.addAttribute("areas", PlanAreaKind.values());
        model.addAttribute("comparison", new FrameworkBound(rows, actions.of(key)).lines());
        model.addAttribute("limits", limits.of(key));
        model.addAttribute("overLimit", framework.overLimit(key));
        model.addAttribute("attracted", attracted.of(key));
        model.addAttribute("additionality", additionality.of(key));
        totals(rows, model);
        return "piano-quadro";
    }

    private static void totals(List<FrameworkRow> rows, Model model) {
        model.addAttribute("total", Framework.total(rows));
        model.addAttribute("byYear", sums(rows, FrameworkRow::year));
        model.addAttribute("bySource", sums(rows, FrameworkRow::source));
        model.addAttribute("byArea", sums(rows, FrameworkRow::area));
    }

    private static <K> Map<K, BigDecimal> sums(List<FrameworkRow> rows, Function<FrameworkRow, K> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        by, Collectors.reducing(BigDecimal.ZERO.setScale(2), FrameworkRow::amount, BigDecimal::add)));
    }
}
