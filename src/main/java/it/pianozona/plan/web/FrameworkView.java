/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Choices;
import it.pianozona.plan.Actions;
import it.pianozona.plan.Additionality;
import it.pianozona.plan.AttractedResources;
import it.pianozona.plan.BudgetLimits;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FrameworkBound;
import it.pianozona.plan.FrameworkGrid;
import it.pianozona.plan.FundingSource;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import java.util.Comparator;
import java.util.List;
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
        var years = actions.years(key);
        beside(visit, model);
        model.addAttribute("grid", grid);
        model.addAttribute("wrong", grid.wrong());
        model.addAttribute("firstWrong", firstWrong(grid, years));
        model.addAttribute("version", version);
        model.addAttribute("writer", writers.line(framework.written(key)));
        model.addAttribute("areas", PlanAreaKind.values());
        model.addAttribute(
                "comparison",
                new FrameworkBound(rows, actions.of(key))
                        .lines().stream()
                                .sorted(Comparator.comparingInt(FrameworkView::urgency))
                                .toList());
        return "piano-quadro";
    }

    /** Which year a phone shows first: that of the first cell to be mended. */
    private static int firstWrong(FrameworkGrid grid, List<Integer> years) {
        var year = grid.wrong().keySet().stream()
                .flatMap(name -> years.stream().filter(one -> name.contains(one.toString())))
                .findFirst();
        return year.orElse(years.get(0));
    }

    private static int urgency(FrameworkBound.Line line) {
        return line.isOver() ? 0 : line.framework().isEmpty() ? 1 : line.differs() ? 2 : 3;
    }

    /** The budget constraints. */
    String showLimits(PlanVisit visit, Model model) {
        beside(visit, model);
        model.addAttribute("limits", limits.of(visit.cycle().key()));
        return "piano-vincoli";
    }

    /** What calls for projects brought in, and whether it adds to what municipalities and region give. */
    String showAttracted(PlanVisit visit, Model model) {
        beside(visit, model);
        model.addAttribute("attracted", attracted.of(visit.cycle().key()));
        model.addAttribute("additionality", additionality.of(visit.cycle().key()));
        return "piano-attratte";
    }

    private void beside(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        model.addAttribute("mayWrite", visit.isOpen() && visit.keepsMoney());
        model.addAttribute("years", actions.years(key));
        model.addAttribute("yearChoices", Choices.of(actions.years(key)));
        model.addAttribute("sourceChoices", Choices.of(FundingSource.values(), FundingSource::italian));
        model.addAttribute("overLimit", framework.overLimit(key));
    }
}
